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
