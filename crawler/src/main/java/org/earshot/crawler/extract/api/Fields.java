package org.earshot.crawler.extract.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.crawler.extract.facts.Times;
import tools.jackson.databind.JsonNode;

/// The fields of one object in an answer. A field that is missing, null, blank or of another sort
/// than asked for is absent; names may be paths such as `user.name`.
record Fields(JsonNode node) {
  /// From here on a number of seconds would lie past the year 5000: it counts milliseconds.
  private static final long MILLIS_FROM = 100_000_000_000L;

  private static final int MILLIS = 1_000;

  Fields at(String path) {
    return new Fields(find(path));
  }

  boolean has(String path) {
    var found = find(path);
    return !found.isMissingNode() && !found.isNull();
  }

  boolean isTrue(String path) {
    return find(path).asBoolean(false);
  }

  /// The objects of a list.
  List<Fields> list(String path) {
    return at(path).list();
  }

  /// The objects of this list; none where it is an object itself.
  List<Fields> list() {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false).map(Fields::new).toList()
        : List.of();
  }

  /// The first object of this list.
  Fields first() {
    return new Fields(node.path(0));
  }

  /// Text as it stands; numbers too, since ids come as both.
  Optional<String> string(String path) {
    var value = find(path);
    return value.isString() || value.isNumber()
        ? Optional.of(value.asString()).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  /// Plain text on one line.
  Optional<String> line(String path) {
    return string(path).map(PlainText::line).filter(text -> !text.isEmpty());
  }

  /// Plain text of several lines.
  Optional<String> text(String path) {
    return string(path).map(PlainText::tidy).filter(text -> !text.isEmpty());
  }

  /// Markup, as plain text.
  Optional<String> html(String path) {
    return string(path).map(PlainText::ofHtml).filter(text -> !text.isEmpty());
  }

  /// A web address, absolute.
  Optional<String> link(String base, String path) {
    return string(path).flatMap(link -> Permalinks.resolve(base, link));
  }

  /// A time as text, or as a number of seconds or milliseconds since 1970.
  Optional<SiteTime> time(String path) {
    var value = find(path);
    return value.isNumber() ? sinceEpoch(value) : string(path).flatMap(Times::parse);
  }

  /// A time that is in UTC and does not say so.
  Optional<SiteTime> utc(String path) {
    return time(path)
        .map(time ->
            time.precision() == SiteTime.Precision.SECOND ? SiteTime.exactly(time.at()) : time);
  }

  private static Optional<SiteTime> sinceEpoch(JsonNode value) {
    double number = value.asDouble();
    if (!(number > 0) || number >= (double) MILLIS_FROM * MILLIS) {
      return Optional.empty();
    }
    long millis = Math.round(number < MILLIS_FROM ? number * MILLIS : number);
    return Optional.of(SiteTime.exactly(Instant.ofEpochMilli(millis)));
  }

  /// A whole number.
  OptionalLong count(String path) {
    var value = find(path);
    return value.isIntegralNumber() && value.canConvertToLong()
        ? OptionalLong.of(value.asLong())
        : OptionalLong.empty();
  }

  private JsonNode find(String path) {
    var found = node;
    int from = 0;
    for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', from)) {
      found = found.path(path.substring(from, dot));
      from = dot + 1;
    }
    return found.path(path.substring(from));
  }
}
