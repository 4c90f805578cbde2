package org.earshot.app.playground;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.earshot.app.playground.Script.Feed;
import org.earshot.app.playground.Script.Format;
import org.earshot.app.playground.Script.Shows;
import tools.jackson.databind.json.JsonMapper;

/// The feeds of one site: RSS 2.0, Atom (RFC 4287, with the threading of RFC 4685) and JSON Feed.
record Feeds(Addresses at) {
  /// A feed shows the newest; what is older stays on the pages.
  private static final int NEWEST = 20;

  static String mediaType(Format format) {
    return switch (format) {
      case RSS -> "application/rss+xml; charset=utf-8";
      case ATOM -> "application/atom+xml; charset=utf-8";
      case JSON -> "application/feed+json; charset=utf-8";
    };
  }

  Answer answer(Snapshot town, Feed feed) {
    var posts = posts(town, feed);
    var content =
        switch (feed.format()) {
          case RSS -> rss(feed, posts);
          case ATOM -> atom(town, feed, posts);
          case JSON -> json(feed, posts);
        };
    return Answer.ok(mediaType(feed.format()), content, town.changed(feed.sections()));
  }

  private static List<Shown> posts(Snapshot town, Feed feed) {
    return feed.sections().stream()
        .flatMap(section ->
            (feed.shows() == Shows.ROOTS ? town.roots(section) : town.comments(section)).stream())
        .sorted(Comparator.comparing(Shown::published).reversed())
        .limit(NEWEST)
        .toList();
  }

  private String rss(Feed feed, List<Shown> posts) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
    <channel>
    <title>%s</title>
    <link>%s</link>
    <description>%s</description>
    <atom:link rel="self" type="application/rss+xml" href="%s"/>
    %s</channel>
    </rss>
    """
        .formatted(
            Escape.markup(feed.title()),
            at.home(),
            Escape.markup(feed.title()),
            at.absolute(feed.path()),
            posts.stream().map(this::rssItem).collect(Collectors.joining()));
  }

  private String rssItem(Shown post) {
    return """
    <item>
    <title>%s</title>
    <link>%s</link>
    <guid isPermaLink="true">%s</guid>
    <pubDate>%s</pubDate>
    <dc:creator>%s</dc:creator>
    <dc:language>%s</dc:language>
    <content:encoded>%s</content:encoded>
    </item>
    """
        .formatted(
            Escape.markup(post.title()),
            at.post(post),
            at.post(post),
            rfc1123(post.published()),
            Escape.markup(post.who().name()),
            post.lang(),
            html(post));
  }

  private String atom(Snapshot town, Feed feed, List<Shown> posts) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">
    <title>%s</title>
    <id>%s</id>
    <link rel="self" type="application/atom+xml" href="%s"/>
    <link href="%s"/>
    <updated>%s</updated>
    %s</feed>
    """
        .formatted(
            Escape.markup(feed.title()),
            at.absolute(feed.path()),
            at.absolute(feed.path()),
            at.home(),
            PostHtml.iso(town.changed(feed.sections()).orElse(Instant.EPOCH)),
            posts.stream().map(post -> atomEntry(town, post)).collect(Collectors.joining()));
  }

  private String atomEntry(Snapshot town, Shown post) {
    return """
    <entry%s>
    <title>%s</title>
    <id>%s</id>
    <link href="%s"/>
    <published>%s</published>
    <updated>%s</updated>
    <author><name>%s</name><uri>%s</uri></author>
    %s<content type="html">%s</content>
    </entry>
    """
        .formatted(
            post.lang().isEmpty() ? "" : " xml:lang=\"" + post.lang() + "\"",
            Escape.markup(post.title()),
            at.post(post),
            at.post(post),
            PostHtml.iso(post.published()),
            PostHtml.iso(post.edited().orElse(post.published())),
            Escape.markup(post.who().name()),
            at.user(post.who()),
            post.parent().flatMap(town::find).map(this::inReplyTo).orElse(""),
            html(post));
  }

  private String inReplyTo(Shown parent) {
    return "<thr:in-reply-to ref=\"%s\" href=\"%s\"/>\n"
        .formatted(at.post(parent), at.post(parent));
  }

  private String json(Feed feed, List<Shown> posts) {
    var root = new LinkedHashMap<String, Object>();
    root.put("version", "https://jsonfeed.org/version/1.1");
    root.put("title", feed.title());
    root.put("home_page_url", at.home());
    root.put("feed_url", at.absolute(feed.path()));
    root.put("items", posts.stream().map(this::jsonItem).toList());
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private Map<String, Object> jsonItem(Shown post) {
    var item = new LinkedHashMap<String, Object>();
    item.put("id", at.post(post));
    item.put("url", at.post(post));
    item.put("title", post.title());
    item.put("content_text", post.text());
    item.put("date_published", PostHtml.iso(post.published()));
    post.edited().ifPresent(when -> item.put("date_modified", PostHtml.iso(when)));
    item.put("authors", List.of(Map.of("name", post.who().name(), "url", at.user(post.who()))));
    item.put("language", post.lang());
    return item;
  }

  private static String html(Shown post) {
    return Escape.markup(Escape.paragraphs(post.text()));
  }

  private static String rfc1123(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        ZonedDateTime.ofInstant(instant, PostHtml.ZONE));
  }
}
