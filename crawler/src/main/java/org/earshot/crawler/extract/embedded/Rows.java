package org.earshot.crawler.extract.embedded;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reviews as rows without names: an id, an array that begins with the author's name, stars, a
/// text, an array that begins with the seconds since 1970.
final class Rows {
  /// @param seconds since 1970
  record Row(String id, String author, int stars, String text, String seconds) {}

  private static final Pattern SECONDS = Pattern.compile("1[0-9]{9}");
  private static final int FEWEST = 5;
  private static final int MOST = 40;
  private static final int STARS = 5;
  private static final int SHORTEST_ID = 8;

  private Rows() {}

  static boolean isPost(JsonNode array) {
    return array.size() >= FEWEST && array.size() <= MOST && parse(array).isPresent();
  }

  static Row read(JsonNode array) {
    return parse(array).orElseThrow();
  }

  private static Optional<Row> parse(JsonNode array) {
    var id = array.path(0);
    var author = array.path(1).path(0);
    if (!id.isString()
        || id.asString().length() < SHORTEST_ID
        || id.asString().contains(" ")
        || !author.isString()) {
      return Optional.empty();
    }
    int stars = 0;
    String text = "";
    String seconds = "";
    for (int i = 2; i < array.size(); i++) {
      var member = array.path(i);
      if (stars == 0
          && member.isIntegralNumber()
          && member.asInt() >= 1
          && member.asInt() <= STARS) {
        stars = member.asInt();
      } else if (text.isEmpty() && stars > 0 && member.isString()) {
        text = member.asString();
      } else if (seconds.isEmpty()
          && member.isArray()
          && SECONDS.matcher(member.path(0).asString("")).matches()) {
        seconds = member.path(0).asString("");
      }
    }
    return stars == 0 || text.isEmpty() || seconds.isEmpty()
        ? Optional.empty()
        : Optional.of(new Row(id.asString(), author.asString(), stars, text, seconds));
  }
}
