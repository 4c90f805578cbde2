package org.earshot.crawler.extract.microformats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The formats that came before microformats2, and what their class names mean in it
/// (<https://microformats.org/wiki/microformats2-parsing>, section "backward compatible parsing",
/// and the page of each format).
final class Classic {
  /// One classic format.
  ///
  /// @param type what it is in microformats2
  /// @param properties by class name
  /// @param relations properties by link relation
  /// @param nested types of properties that are items, though no class name of their own says so
  private record Format(
      String type,
      Map<String, PropertyName> properties,
      Map<String, PropertyName> relations,
      Map<String, String> nested) {}

  private static final Format ITEM =
      new Format("h-item", properties("p:fn=name u:url u:photo"), Map.of(), Map.of());
  private static final Map<String, Format> FORMATS = formats();
  private static final Map<String, Format> BY_TYPE = byType();

  private Classic() {}

  /// The type of microformats2 that a class name stands for.
  static Optional<String> type(String className) {
    return Optional.ofNullable(FORMATS.get(className)).map(Format::type);
  }

  /// The property that a class name stands for in an item of a type.
  static Optional<PropertyName> property(String type, String className) {
    return Optional.ofNullable(BY_TYPE.get(type)).map(format -> format.properties().get(className));
  }

  /// The property that a link relation stands for in an item of a type.
  static Optional<PropertyName> relation(String type, String relation) {
    return Optional.ofNullable(BY_TYPE.get(type)).map(format -> format.relations().get(relation));
  }

  /// The type of the item that a property of an item is, where only the property's name says so.
  static Optional<String> nested(List<String> types, PropertyName property) {
    return types.stream()
        .map(BY_TYPE::get)
        .filter(Objects::nonNull)
        .map(format -> format.nested().get(property.name()))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static Map<String, Format> byType() {
    var types = new HashMap<String, Format>();
    FORMATS.values().forEach(format -> types.put(format.type(), format));
    types.put("h-item", ITEM);
    return Map.copyOf(types);
  }

  private static Map<String, Format> formats() {
    var formats = new HashMap<String, Format>();
    format(
        formats,
        "adr",
        "h-adr",
        "p:post-office-box p:extended-address p:street-address p:locality p:region p:postal-code p:country-name");
    format(formats, "geo", "h-geo", "p:latitude p:longitude");
    format(
        formats,
        "vcard",
        "h-card",
        "p:fn=name p:honorific-prefix p:given-name p:additional-name p:family-name p:honorific-suffix p:nickname "
            + "u:email u:logo u:photo u:url u:uid p:category p:adr p:extended-address p:street-address p:locality "
            + "p:region p:postal-code p:country-name p:label p:geo p:latitude p:longitude p:tel p:note dt:bday u:key "
            + "p:org p:organization-name p:organization-unit p:title=job-title p:role p:tz dt:rev p:sort-string p:class p:agent p:mailer u:sound");
    formats.put(
        "hentry",
        new Format(
            "h-entry",
            properties(
                "p:entry-title=name p:entry-summary=summary e:entry-content=content dt:published dt:updated p:author p:category "
                    + "p:geo p:latitude p:longitude"),
            Map.of("bookmark", PropertyName.address("url"), "tag", PropertyName.text("category")),
            Map.of()));
    formats.put(
        "hfeed",
        new Format(
            "h-feed",
            properties(
                "p:site-description=summary p:description=summary p:site-title=name p:title=name p:author p:category u:photo u:url"),
            Map.of("tag", PropertyName.text("category")),
            Map.of()));
    formats.put(
        "hnews",
        new Format(
            "h-news",
            properties("p:entry p:geo p:latitude p:longitude p:source-org p:dateline"),
            Map.of("principles", PropertyName.address("principles")),
            Map.of()));
    formats.put(
        "hreview",
        new Format(
            "h-review",
            properties(
                "p:summary=name p:item p:reviewer=author dt:dtreviewed=published p:rating p:best p:worst e:description=content "
                    + "p:category"),
            Map.of(
                "bookmark",
                PropertyName.address("url"),
                "self",
                PropertyName.address("url"),
                "tag",
                PropertyName.text("category")),
            Map.of("item", "h-item")));
    formats.put(
        "hreview-aggregate",
        new Format(
            "h-review-aggregate",
            properties("p:summary=name p:item p:rating p:best p:worst p:average p:count p:votes"),
            Map.of(),
            Map.of("item", "h-item")));
    format(
        formats,
        "vevent",
        "h-event",
        "p:summary=name dt:dtstart=start dt:dtend=end dt:duration p:description p:location u:url p:category p:geo p:attendee");
    format(
        formats,
        "hproduct",
        "h-product",
        "p:fn=name u:photo p:brand p:category p:description u:identifier u:url p:price p:review");
    format(
        formats,
        "hrecipe",
        "h-recipe",
        "p:fn=name p:ingredient p:yield e:instructions dt:duration u:photo p:summary p:author dt:published p:nutrition p:category");
    format(
        formats,
        "hresume",
        "h-resume",
        "p:summary p:contact p:education p:experience p:skill p:affiliation");
    return Map.copyOf(formats);
  }

  private static void format(
      Map<String, Format> formats, String className, String type, String properties) {
    formats.put(className, new Format(type, properties(properties), Map.of(), Map.of()));
  }

  /// `dt:dtstart=start` reads: the class `dtstart` is the time `start`.
  private static Map<String, PropertyName> properties(String list) {
    var properties = new HashMap<String, PropertyName>();
    for (var entry : list.split(" ", -1)) {
      int colon = entry.indexOf(':');
      int equals = entry.indexOf('=');
      var className = entry.substring(colon + 1, equals < 0 ? entry.length() : equals);
      var name = equals < 0 ? className : entry.substring(equals + 1);
      properties.put(className, new PropertyName(prefix(entry.substring(0, colon)), name));
    }
    return Map.copyOf(properties);
  }

  private static Prefix prefix(String sign) {
    return switch (sign) {
      case "u" -> Prefix.ADDRESS;
      case "dt" -> Prefix.TIME;
      case "e" -> Prefix.MARKUP;
      default -> Prefix.TEXT;
    };
  }
}
