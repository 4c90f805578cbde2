package org.earshot.crawler;

/// A platform's API as a test site plays it: a complaint with an answer below it, which is later
/// taken down in the platform's own way.
enum ApiThread {
  HACKERNEWS("hackernews", "/api/v1/items/71", "71") {
    @Override
    String thread(boolean down) {
      return """
      {"id": 71, "created_at_i": 1767200000, "type": "story", "author": "ann", "title": "It leaks", "parent_id": null,
       "story_id": 71, "children": [{"id": 72, "created_at_i": 1767200100, "type": "comment", "author": %s,
       "text": %s, "parent_id": 71, "story_id": 71, "children": []}]}
      """
          .formatted(down ? null : "\"acme\"", down ? null : "\"We are sorry\"");
    }
  },
  MASTODON("mastodon", "/api/v1/statuses/1/context", "1") {
    @Override
    String thread(boolean down) {
      return """
      {"ancestors": [%s], "descendants": [%s]}
      """
          .formatted(
              status(1, "ann", "null", "It leaks"),
              down ? "" : status(2, "acme", "\"1\"", "We are sorry"));
    }

    private String status(int id, String who, String above, String words) {
      return """
      {"id": "%d", "created_at": "2025-12-31T16:00:0%dZ", "content": "<p>%s</p>", "in_reply_to_id": %s,
       "url": "https://social.example/@%s/%d", "uri": "https://social.example/users/%s/statuses/%d",
       "account": {"id": "7", "acct": "%s", "username": "%s", "display_name": "", "url": "https://social.example/@%s"}}
      """
          .formatted(id, id, words, above, who, id, who, id, who, who, who);
    }
  },
  LEMMY("lemmy", "/api/v3/comment/list?post_id=5", "post/5") {
    @Override
    String thread(boolean down) {
      return """
      {"comments": [{"comment": {"id": 12, "post_id": 5, "content": "%s", "path": "0.12", "deleted": %s,
       "ap_id": "https://forum.example/comment/12", "published": "2025-12-31T16:00:00Z"},
       "creator": {"name": "acme", "actor_id": "https://forum.example/u/acme"}, "post": {"id": 5}, "counts": {}}]}
      """
          .formatted(down ? "" : "We are sorry", down);
    }
  },
  BLUESKY(
      "bluesky",
      "/xrpc/app.bsky.feed.getPostThread?uri=at%3A%2F%2Fdid%3Aplc%3Aann%2Fapp.bsky.feed.post%2F3a",
      "at://did:plc:ann/app.bsky.feed.post/3a") {
    @Override
    String thread(boolean down) {
      return """
      {"thread": {"$type": "app.bsky.feed.defs#threadViewPost", "post": %s, "replies": [%s]}}
      """
          .formatted(view("ann", "3a", "It leaks", ""), down ? gone() : shown());
    }

    private String shown() {
      var root = "{\"uri\": \"at://did:plc:ann/app.bsky.feed.post/3a\"}";
      var reply = ", \"reply\": {\"root\": %s, \"parent\": %s}".formatted(root, root);
      return """
      {"$type": "app.bsky.feed.defs#threadViewPost", "post": %s}
      """
          .formatted(view("acme", "3b", "We are sorry", reply));
    }

    private String gone() {
      return """
      {"$type": "app.bsky.feed.defs#notFoundPost", "uri": "at://did:plc:acme/app.bsky.feed.post/3b", "notFound": true}
      """;
    }

    private String view(String who, String key, String words, String reply) {
      return """
      {"uri": "at://did:plc:%s/app.bsky.feed.post/%s", "cid": "x", "author": {"did": "did:plc:%s", "handle": "%s.example"},
       "record": {"$type": "app.bsky.feed.post", "text": "%s", "createdAt": "2025-12-31T16:00:00Z"%s}, "replyCount": 0,
       "indexedAt": "2025-12-31T16:00:00Z"}
      """
          .formatted(who, key, who, who, words, reply);
    }
  },
  WORDPRESS("wordpress", "/wp-json/wp/v2/comments?post=49", "1") {
    @Override
    String thread(boolean down) {
      var reply = ", " + comment(2, 1, "Acme", "We are sorry");
      return "[" + comment(1, 0, "Ann", "It leaks") + (down ? "" : reply) + "]";
    }

    private String comment(int id, int above, String who, String words) {
      return """
      {"id": %d, "post": 49, "parent": %d, "author": 0, "author_name": "%s", "author_url": "",
       "date_gmt": "2025-12-31T16:00:0%d", "content": {"rendered": "<p>%s</p>"},
       "link": "https://blog.example/kettle/#comment-%d", "status": "approved", "type": "comment"}
      """
          .formatted(id, above, who, id, words, id);
    }
  },
  GITHUB(
      "github",
      "/repos/acme/kettle/issues/5/comments?per_page=100",
      "https://github.com/acme/kettle/issues/5") {
    @Override
    String thread(boolean down) {
      return "["
          + comment(76, "ann", "It leaks here, too")
          + (down ? "" : ", " + comment(77, "acme", "We are sorry"))
          + "]";
    }

    private String comment(int id, String who, String words) {
      return """
      {"id": %d, "html_url": "https://github.com/acme/kettle/issues/5#issuecomment-%d", "body": "%s",
       "issue_url": "https://api.github.com/repos/acme/kettle/issues/5", "user": {"login": "%s", "id": 8},
       "created_at": "2025-12-31T16:00:00Z", "updated_at": "2025-12-31T16:00:00Z", "author_association": "NONE"}
      """
          .formatted(id, id, words, who);
    }
  },
  FIREFOX_ADDONS("firefox-addons", "/api/v5/ratings/rating/500/", "500") {
    @Override
    String thread(boolean down) {
      return """
      {"id": 500, "addon": {"id": 1, "slug": "acme", "name": {"en-US": "Acme"}}, "body": "It leaks", "is_latest": true,
       "created": "2025-12-31T16:00:00Z", "is_deleted": false, "is_developer_reply": false, "score": 2,
       "user": {"id": 7, "name": "Ann", "url": null}, "reply": {"id": 501, "body": "We are sorry", "is_deleted": %s,
       "created": "2025-12-31T17:00:00Z", "is_developer_reply": true, "user": {"id": 8, "name": "Acme", "url": null}}}
      """
          .formatted(down);
    }
  },
  DISCOURSE("discourse", "/t/kettle/8.json", "40") {
    @Override
    String thread(boolean down) {
      return """
      {"id": 8, "title": "Kettle", "slug": "kettle", "post_stream": {"posts": [
        {"id": 40, "username": "ann", "post_number": 1, "topic_id": 8, "topic_slug": "kettle", "cooked": "<p>It leaks</p>",
         "created_at": "2025-12-31T16:00:00Z"},
        {"id": 41, "username": "acme", "post_number": 2, "topic_id": 8, "topic_slug": "kettle", "cooked": "<p>%s</p>",
         "created_at": "2025-12-31T17:00:00Z", "reply_to_post_number": 1, "user_deleted": %s}], "stream": [40, 41]}}
      """
          .formatted(down ? "(post deleted by author)" : "We are sorry", down);
    }
  },
  STACKEXCHANGE("stackexchange", "/2.3/questions/5/answers?site=cooking", "5") {
    @Override
    String thread(boolean down) {
      return "{\"items\": [%s], \"has_more\": false, \"quota_remaining\": 290}"
          .formatted(
              answer(6, "It leaks here, too") + (down ? "" : ", " + answer(7, "We are sorry")));
    }

    private String answer(int id, String words) {
      return """
      {"answer_id": %d, "question_id": 5, "body": "<p>%s</p>", "creation_date": 1767200000,
       "owner": {"user_id": 7, "display_name": "Ann", "link": "https://cooking.stackexchange.com/users/7/ann"}}
      """
          .formatted(id, words);
    }
  },
  REDDIT("reddit", "/r/kettles/comments/a1/it_leaks.json", "t3_a1") {
    @Override
    String thread(boolean down) {
      return """
      [{"kind": "Listing", "data": {"after": null, "children": [{"kind": "t3", "data": {"id": "a1", "author": "ann",
        "title": "It leaks", "selftext": "", "permalink": "/r/kettles/comments/a1/it_leaks/", "created_utc": 1767200000}}]}},
       {"kind": "Listing", "data": {"after": null, "children": [{"kind": "t1", "data": {"id": "c1", "parent_id": "t3_a1",
        "link_id": "t3_a1", "author": "%s", "body": "%s", "created_utc": 1767200100, "replies": ""}}]}}]
      """
          .formatted(down ? "[deleted]" : "acme", down ? "[removed]" : "We are sorry");
    }
  },
  LOBSTERS("lobsters", "/s/abc123.json", "abc123") {
    @Override
    String thread(boolean down) {
      return """
      {"short_id": "abc123", "short_id_url": "https://lobste.rs/s/abc123", "created_at": "2025-12-31T16:00:00Z",
       "title": "It leaks", "url": "", "comment_count": 1, "description": "", "submitter_user": "ann", "comments": [
        {"short_id": "c1", "short_id_url": "https://lobste.rs/c/c1", "created_at": "2025-12-31T17:00:00Z",
         "is_deleted": %s, "is_moderated": false, "parent_comment": null, "comment": "%s", "commenting_user": "acme"}]}
      """
          .formatted(down, down ? "" : "<p>We are sorry</p>");
    }
  },
  TELEGRAM("telegram", "/s/kettlenews", "kettlenews/41") {
    @Override
    String thread(boolean down) {
      return "<html><section class='tgme_channel_history'>"
          + message(41, "", "It leaks")
          + (down ? "" : message(42, above(), "We are sorry"))
          + message(43, "", "Something else")
          + "</section></html>";
    }

    private String above() {
      return "<a class='tgme_widget_message_reply' href='https://t.me/kettlenews/41'></a>";
    }

    private String message(int id, String above, String words) {
      return """
      <div class="tgme_widget_message" data-post="kettlenews/%d">%s<div class="tgme_widget_message_text">%s</div>
      <a class="tgme_widget_message_date"><time datetime="2025-12-31T16:00:%dZ"></time></a></div>
      """
          .formatted(id, above, words, id);
    }
  };

  final String kind;
  final String path;

  /// The id of what the answer is to.
  final String complaint;

  ApiThread(String kind, String path, String complaint) {
    this.kind = kind;
    this.path = path;
    this.complaint = complaint;
  }

  /// @param down whether the answer has been taken down
  abstract String thread(boolean down);
}
