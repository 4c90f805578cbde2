package org.earshot.crawler;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
  },
  LOBSTERS("lobsters", "/newest.json?of=acme", "/newest/page/2.json") {
    @Override
    String post(int number) {
      return """
      {"short_id": "s%d", "short_id_url": "https://lobste.rs/s/s%d", "created_at": "%s", "title": "It leaks %d",
       "url": "", "score": 3, "comment_count": 0, "description": "", "submitter_user": "ann", "tags": ["kettles"]}
      """
          .formatted(number, number, time(number), number);
    }

    @Override
    String page(String posts, boolean more) {
      return "[" + posts + "]";
    }

    @Override
    boolean isSecond(String target) {
      return target.equals(secondQuery);
    }
  },
  GDELT("gdelt", "/api/v2/doc/doc?query=acme&mode=ArtList&format=json") {
    @Override
    String post(int number) {
      return """
      {"url": "https://paper.example/%d", "title": "It leaks %d", "seendate": "%s", "socialimage": "",
       "domain": "paper.example", "language": "English", "sourcecountry": "Ireland"}
      """
          .formatted(number, number, time(number).replaceAll("[-:]", ""));
    }

    @Override
    String page(String posts, boolean more) {
      return "{\"articles\": [%s]}".formatted(posts);
    }
  },
  WOOCOMMERCE("woocommerce", "/wp-json/wc/store/v1/products/reviews?per_page=100", "page=2") {
    @Override
    String post(int number) {
      return """
      {"id": %d, "date_created": "%s", "date_created_gmt": "%s", "product_id": 5, "product_name": "Kettle",
       "product_permalink": "https://shop.example/product/kettle/", "reviewer": "Ann",
       "review": "<p>It leaks %d</p>", "rating": 2, "verified": true}
      """
          .formatted(number, time(number).replace("Z", ""), time(number).replace("Z", ""), number);
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
  APPSTORE(
      "appstore",
      "/ie/rss/customerreviews/page=1/id=100200300/sortby=mostrecent/json",
      "/customerreviews/page=2/") {
    @Override
    String post(int number) {
      return """
      {"id": {"label": "%d"}, "title": {"label": "Kettle"}, "content": {"label": "It leaks %d", "attributes": {"type": "text"}},
       "author": {"name": {"label": "Ann"}, "uri": {"label": "https://itunes.apple.com/ie/reviews/id7"}},
       "updated": {"label": "%s"}, "im:rating": {"label": "2"}, "im:version": {"label": "1.2"}}
      """
          .formatted(number, number, time(number));
    }

    @Override
    String page(String posts, boolean more) {
      return """
      {"feed": {"id": {"label": "https://itunes.apple.com/ie/rss/customerreviews/id=100200300/json"}, "entry": [%s],
       "link": [{"attributes": {"rel": "last", "href":
         "https://itunes.apple.com/ie/rss/customerreviews/page=%d/id=100200300/xml"}}]}}
      """
          .formatted(posts, more ? 2 : 1);
    }

    @Override
    boolean isSecond(String target) {
      return target.contains(secondQuery);
    }
  },
  YOUTUBE("youtube", "/feeds/videos.xml?channel_id=UC7") {
    @Override
    String post(int number) {
      return """
      <entry><id>yt:video:v%d</id><title>It leaks %d</title><published>%s</published>
      <link rel="alternate" href="https://www.youtube.com/watch?v=v%d"/>
      <author><name>Ann</name><uri>https://www.youtube.com/channel/UC7</uri></author></entry>
      """
          .formatted(number, number, time(number), number);
    }

    @Override
    String page(String posts, boolean more) {
      return """
      <feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns="http://www.w3.org/2005/Atom">
      <title>Ann</title>%s</feed>
      """
          .formatted(posts);
    }
  },
  GOOGLE_NEWS("google-news", "/rss/search?q=acme") {
    @Override
    String post(int number) {
      return """
      <item><title>It leaks %d - The Paper</title><link>https://news.google.com/rss/articles/a%d</link>
      <guid isPermaLink="false">a%d</guid><pubDate>%s</pubDate></item>
      """
          .formatted(number, number, number, time(number));
    }

    @Override
    String page(String posts, boolean more) {
      return "<rss version=\"2.0\"><channel><generator>NFE/5.0</generator>%s</channel></rss>"
          .formatted(posts);
    }
  };

  /// News and shops name their authors without an account, or not at all.
  private static final Set<String> WITHOUT_ACCOUNTS =
      Set.of("gdelt", "woocommerce", "youtube", "google-news");

  /// Whose answers are pages of HTML or XML.
  private static final Set<String> MARKUP = Set.of("telegram", "youtube", "google-news");

  /// Shortly before the first looks.
  private static final long START = 1_767_266_400;

  final String kind;
  final String path;
  final String secondQuery;

  Api(String kind, String path, String secondQuery) {
    this.kind = kind;
    this.path = path;
    this.secondQuery = secondQuery;
  }

  /// A platform whose list is one page.
  Api(String kind, String path) {
    this(kind, path, "");
  }

  /// Those that have more pages than one.
  static List<Api> paged() {
    return Arrays.stream(values()).filter(api -> !api.secondQuery.isEmpty()).toList();
  }

  /// Those that tell whose account a post is of.
  static List<Api> ofAccounts() {
    return Arrays.stream(values()).filter(api -> !WITHOUT_ACCOUNTS.contains(api.kind)).toList();
  }

  /// Whether the second page is asked for, whatever else the address asks for.
  boolean isSecond(String target) {
    return target.startsWith(path.substring(0, path.indexOf('?') + 1))
        && target.contains(secondQuery);
  }

  abstract String post(int number);

  abstract String page(String posts, boolean more);

  MockResponse.Builder answer(String url, boolean more) {
    return new MockResponse.Builder().addHeader("Content-Type", "application/json");
  }

  /// The page that shows the posts with these numbers.
  MockResponse list(String url, List<Integer> numbers, boolean more) {
    var posts =
        numbers.stream()
            .map(this::post)
            .collect(Collectors.joining(MARKUP.contains(kind) ? "" : ","));
    return answer(url, more).body(page(posts, more)).build();
  }

  static long seconds(int number) {
    return START + number;
  }

  static String time(int number) {
    return Instant.ofEpochSecond(seconds(number)).toString();
  }
}
