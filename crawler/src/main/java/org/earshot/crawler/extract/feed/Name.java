package org.earshot.crawler.extract.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/// What the elements that are read are called, without their prefix: feeds are careless with
/// namespaces, and some shout.
enum Name {
  ABSTRACT,
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
  LASTBUILDDATE,
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
  TTL,
  UPDATED,
  UPDATEFREQUENCY,
  UPDATEPERIOD,
  URI,
  URL,
  WEBMASTER,
  /// Any that is not read.
  OTHER;

  private static final Map<String, Name> BY_NAME = byName();

  boolean isEntry() {
    return this == ITEM || this == ENTRY;
  }

  static Name of(Element element) {
    var local = element.tag().localName();
    var name = BY_NAME.get(local);
    return name == null ? BY_NAME.getOrDefault(local.toLowerCase(Locale.ROOT), OTHER) : name;
  }

  /// A hash map, as it is asked for each element.
  private static Map<String, Name> byName() {
    var names = new HashMap<String, Name>();
    for (var name : values()) {
      names.put(name.written(), name);
    }
    names.remove(OTHER.written());
    return names;
  }

  private String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
