package org.earshot.crawler.extract.lead;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;

/// A program that makes web sites, how to tell it, and where it serves posts. Facts from each
/// engine's own documentation.
///
/// @param name as people know it
/// @param generator how its `meta name=generator` begins, in lower case
/// @param markup what else gives it away, as a selector
/// @param doors where it serves posts
record Engine(String name, String generator, String markup, List<Door> doors) {
  /// An address on a site of that engine.
  ///
  /// @param path from the root of the site
  /// @param kind how to read it
  record Door(String path, String kind) {}

  private static final String NOTHING_ELSE = "meta[name=no-such-name]";

  static final List<Engine> ALL =
      List.of(
          new Engine(
              "WooCommerce",
              "woocommerce",
              "body.woocommerce, body.woocommerce-page, link[href*=/plugins/woocommerce/]",
              List.of(
                  new Door("wp-json/wc/store/v1/products/reviews", "woocommerce"),
                  new Door("comments/feed/", "feed"))),
          new Engine(
              "WordPress",
              "wordpress",
              "link[rel=https://api.w.org/], link[href*=/wp-content/]",
              List.of(
                  new Door("comments/feed/", "feed"),
                  new Door("feed/", "feed"),
                  new Door("wp-json/wp/v2/comments", "wordpress"))),
          new Engine(
              "Discourse",
              "discourse",
              "#data-discourse-setup, link[href*=discourse]",
              List.of(
                  new Door("latest", "discourse"),
                  new Door("posts.rss", "feed"),
                  new Door("latest.rss", "feed"))),
          new Engine(
              "Mastodon",
              "mastodon",
              "#mastodon, script#initial-state",
              List.of(new Door("public/local", "mastodon"))),
          new Engine(
              "Lemmy", "lemmy", "meta[content=Lemmy]", List.of(new Door("feeds/all.xml", "feed"))),
          new Engine("NodeBB", "nodebb", NOTHING_ELSE, List.of(new Door("recent.rss", "feed"))),
          new Engine(
              "phpBB",
              "phpbb",
              "#phpbb",
              List.of(new Door("feed/posts", "feed"), new Door("feed.php?mode=posts", "feed"))),
          new Engine(
              "XenForo", "xenforo", "html#XF", List.of(new Door("forums/-/index.rss", "feed"))),
          new Engine(
              "vBulletin",
              "vbulletin",
              NOTHING_ELSE,
              List.of(new Door("external.php?type=RSS2", "feed"))),
          new Engine(
              "Blogger",
              "blogger",
              NOTHING_ELSE,
              List.of(
                  new Door("feeds/comments/default", "feed"),
                  new Door("feeds/posts/default", "feed"))),
          new Engine("Ghost", "ghost", NOTHING_ELSE, List.of(new Door("rss/", "feed"))),
          new Engine("Drupal", "drupal", NOTHING_ELSE, List.of(new Door("rss.xml", "feed"))),
          new Engine(
              "Shopify",
              "shopify",
              "link[href*=cdn.shopify.com], script[src*=cdn.shopify.com]",
              List.of(new Door("blogs/news.atom", "feed"))),
          new Engine(
              "MediaWiki",
              "mediawiki",
              NOTHING_ELSE,
              List.of(new Door("api.php?action=feedrecentchanges&feedformat=atom", "feed"))),
          new Engine("Jekyll", "jekyll", NOTHING_ELSE, List.of(new Door("feed.xml", "feed"))),
          new Engine("Hugo", "hugo", NOTHING_ELSE, List.of(new Door("index.xml", "feed"))));

  /// Whether it made this page.
  boolean made(Document page) {
    return page.select("meta[name=generator]").stream()
            .anyMatch(meta -> meta.attr("content").toLowerCase(Locale.ROOT).startsWith(generator))
        || page.selectFirst(markup) != null;
  }
}
