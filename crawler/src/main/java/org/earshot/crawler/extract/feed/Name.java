package org.earshot.crawler.extract.feed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// What the elements that are read are called, without their prefix: feeds are careless with
/// namespaces, and some shout.
enum Name {
  AUTHOR,
  BODY,
  CHANNEL,
  COMMENTRSS,
  COMMENTS,
  CONTENT,
  CREATED,
  CREATOR,
  DATE,
  DESCRIPTION,
  EMAIL,
  ENCLOSURE,
  ENCODED,
  ENTRY,
  FEED,
  FULLITEM,
  GROUP,
  GUID,
  HOMEPAGE,
  ID,
  IN_REPLY_TO,
  ISSUED,
  ITEM,
  LANGUAGE,
  LINK,
  MANAGINGEDITOR,
  MBOX,
  MODIFIED,
  NAME,
  PUBDATE,
  PUBLISHED,
  RDF,
  RSS,
  SOURCE,
  STARRATING,
  STATISTICS,
  SUBTITLE,
  SUMMARY,
  THUMBNAIL,
  TITLE,
  TOTAL,
  UPDATED,
  URI,
  URL,
  WEBMASTER,
  /// Any that is not read.
  OTHER;

  private static final Map<String, Name> BY_NAME =
      Arrays.stream(values())
          .filter(name -> name != OTHER)
          .collect(Collectors.toUnmodifiableMap(Name::written, name -> name));

  static Name of(Element element) {
    var local = element.tag().localName();
    var name = BY_NAME.get(local);
    return name == null ? BY_NAME.getOrDefault(local.toLowerCase(Locale.ROOT), OTHER) : name;
  }

  private String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
