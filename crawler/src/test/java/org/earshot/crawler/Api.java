package org.earshot.crawler;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;

/// A platform's API as a test site plays it: a list of posts in two pages.
enum Api {
  HACKERNEWS("hackernews", "/api/v1/search_by_date?query=acme", "page=1") {
    @Override
    String post(int number) {
      return """
      {"objectID": "%d", "created_at_i": %d, "author": "ann", "comment_text": "It leaks %d",
       "parent_id": 1, "story_id": 1, "_tags": ["comment", "author_ann", "story_1"]}
      """
          .formatted(number, seconds(number), number);
    }

    @Override
    String page(String posts, boolean more) {
      return "{\"hits\": [%s], \"page\": 0, \"nbPages\": %d}".formatted(posts, more ? 2 : 1);
    }
  },
  MASTODON("mastodon", "/api/v1/timelines/tag/acme?limit=40", "max_id=2") {
    @Override
    String post(int number) {
      return """
      {"id": "%d", "created_at": "%s", "content": "<p>It leaks %d</p>", "in_reply_to_id": null,
       "url": "https://social.example/@ann/%d", "uri": "https://social.example/users/ann/%d",
       "account": {"id": "7", "acct": "ann", "username": "ann", "display_name": "Ann", "url": "https://social.example/@ann"}}
      """
          .formatted(number, time(number), number, number, number);
    }

    @Override
    String page(String posts, boolean more) {
      return "[" + posts + "]";
    }

    @Override
    MockResponse.Builder answer(String url, boolean more) {
      return more
          ? super.answer(url, true).addHeader("Link", "<%s&max_id=2>; rel=\"next\"".formatted(url))
          : super.answer(url, false);
    }
  },
  LEMMY("lemmy", "/api/v3/post/list?sort=New", "page_cursor=P2") {
    @Override
    String post(int number) {
      return """
      {"post": {"id": %d, "name": "It leaks %d", "ap_id": "https://forum.example/post/%d",
        "published": "%s"}, "creator": {"id": 2, "name": "ann",
        "actor_id": "https://forum.example/u/ann"}, "counts": {"comments": 0}}
      """
          .formatted(number, number, number, time(number));
    }

    @Override
    String page(String posts, boolean more) {
      return "{\"posts\": [%s]%s}".formatted(posts, more ? ", \"next_page\": \"P2\"" : "");
    }
  },
  BLUESKY("bluesky", "/xrpc/app.bsky.feed.getAuthorFeed?actor=ann.example", "cursor=P2") {
    @Override
    String post(int number) {
      return """
      {"post": {"uri": "at://did:plc:ann/app.bsky.feed.post/%d", "cid": "c%d",
        "author": {"did": "did:plc:ann", "handle": "ann.example"},
        "record": {"$type": "app.bsky.feed.post", "text": "It leaks %d", "createdAt": "%s"},
        "indexedAt": "%s"}}
      """
          .formatted(number, number, number, time(number), time(number));
    }

    @Override
    String page(String posts, boolean more) {
      return "{\"feed\": [%s]%s}".formatted(posts, more ? ", \"cursor\": \"P2\"" : "");
    }
  },
  WORDPRESS("wordpress", "/wp-json/wp/v2/comments?per_page=100", "page=2") {
    @Override
    String post(int number) {
      return """
      {"id": %d, "post": 49, "parent": 0, "author": 3, "author_name": "Ann", "author_url": "https://ann.example/",
       "date_gmt": "%s", "content": {"rendered": "<p>It leaks %d</p>"},
       "link": "https://blog.example/kettle/#comment-%d", "status": "approved", "type": "comment"}
      """
          .formatted(number, time(number).replace("Z", ""), number, number);
    }

    @Override
    String page(String posts, boolean more) {
      return "[" + posts + "]";
    }

    @Override
    MockResponse.Builder answer(String url, boolean more) {
      return super.answer(url, more).addHeader("X-WP-TotalPages", more ? "2" : "1");
    }
  },
  GITHUB("github", "/repos/acme/kettle/issues?state=all", "page=2") {
    @Override
    String post(int number) {
      return """
      {"id": %d, "number": %d, "html_url": "https://github.com/acme/kettle/issues/%d", "title": "It leaks %d",
       "user": {"login": "ann", "id": 7, "html_url": "https://github.com/ann"},
       "created_at": "%s", "updated_at": "%s", "comments": 0}
      """
          .formatted(number, number, number, number, time(number), time(number));
    }

    @Override
    String page(String posts, boolean more) {
      return "[" + posts + "]";
    }

    @Override
    MockResponse.Builder answer(String url, boolean more) {
      return more
          ? super.answer(url, true).addHeader("Link", "<%s&page=2>; rel=\"next\"".formatted(url))
          : super.answer(url, false);
    }
  },
  FIREFOX_ADDONS("firefox-addons", "/api/v5/ratings/rating/?addon=acme", "page=2") {
    @Override
    String post(int number) {
      return """
      {"id": %d, "addon": {"id": 1, "slug": "acme", "name": {"en-US": "Acme"}}, "body": "It leaks %d",
       "created": "%s", "is_deleted": false, "is_developer_reply": false, "score": 2,
       "user": {"id": 7, "name": "Ann", "url": "/en-US/firefox/user/7/"}, "reply": null}
      """
          .formatted(number, number, time(number));
    }

    @Override
    String page(String posts, boolean more) {
      return "{\"next\": %s, \"previous\": null, \"results\": [%s]}"
          .formatted(more ? "\"/api/v5/ratings/rating/?addon=acme&page=2\"" : null, posts);
    }
  },
  DISCOURSE("discourse", "/posts.json?order=new", "before=") {
    @Override
    String post(int number) {
      return """
      {"id": %d, "username": "ann", "post_number": 2, "topic_id": 8, "topic_slug": "kettle",
       "topic_title": "Kettle", "cooked": "<p>It leaks %d</p>", "created_at": "%s"}
      """
          .formatted(number, number, time(number));
    }

    @Override
    String page(String posts, boolean more) {
      return "{\"latest_posts\": [%s]}".formatted(posts);
    }
  },
  STACKEXCHANGE("stackexchange", "/2.3/questions?site=cooking", "page=2") {
    @Override
    String post(int number) {
      return """
      {"question_id": %d, "title": "It leaks %d", "link": "https://cooking.stackexchange.com/questions/%d/it",
       "creation_date": %d, "owner": {"user_id": 7, "display_name": "Ann",
       "link": "https://cooking.stackexchange.com/users/7/ann"}, "score": 0, "answer_count": 0}
      """
          .formatted(number, number, number, seconds(number));
    }

    @Override
    String page(String posts, boolean more) {
      return "{\"items\": [%s], \"has_more\": %s, \"quota_remaining\": 290}".formatted(posts, more);
    }
  },
  REDDIT("reddit", "/r/kettles/new.json?limit=2", "after=P2") {
    @Override
    String post(int number) {
      return """
      {"kind": "t3", "data": {"id": "p%d", "author": "ann", "title": "It leaks %d", "selftext": "",
        "permalink": "/r/kettles/comments/p%d/it_leaks/", "created_utc": %d}}
      """
          .formatted(number, number, number, seconds(number));
    }

    @Override
    String page(String posts, boolean more) {
      return "{\"kind\": \"Listing\", \"data\": {\"children\": [%s], \"after\": %s}}"
          .formatted(posts, more ? "\"P2\"" : null);
    }
  },
  TELEGRAM("telegram", "/s/kettlenews?q=acme", "before=2") {
    @Override
    String post(int number) {
      return """
      <div class="tgme_widget_message" data-post="kettlenews/%d"><div class="tgme_widget_message_text">It
      leaks %d</div><a class="tgme_widget_message_date"><time datetime="%s"></time></a></div>
      """
          .formatted(number, number, time(number));
    }

    @Override
    String page(String posts, boolean more) {
      return "<html>%s<section class='tgme_channel_history'>%s</section></html>"
          .formatted(more ? "<link rel='prev' href='/s/kettlenews?before=2'>" : "", posts);
    }
  };

  private static final long START = 1_767_200_000;

  final String kind;
  final String path;
  final String secondQuery;

  Api(String kind, String path, String secondQuery) {
    this.kind = kind;
    this.path = path;
    this.secondQuery = secondQuery;
  }

  abstract String post(int number);

  abstract String page(String posts, boolean more);

  MockResponse.Builder answer(String url, boolean more) {
    return new MockResponse.Builder().addHeader("Content-Type", "application/json");
  }

  /// The page that shows the posts with these numbers.
  MockResponse list(String url, List<Integer> numbers, boolean more) {
    var posts =
        numbers.stream().map(this::post).collect(Collectors.joining(this == TELEGRAM ? "" : ","));
    return answer(url, more).body(page(posts, more)).build();
  }

  static long seconds(int number) {
    return START + number;
  }

  static String time(int number) {
    return Instant.ofEpochSecond(seconds(number)).toString();
  }
}
