package org.earshot.crawler.extract.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.earshot.crawler.extract.facts.LenientJson;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/// The JSON values in the scripts of a page.
final class ScriptData {
  /// More is a whole application, not the data of one page.
  private static final int MAX_LENGTH = 3_000_000;

  /// More values are a program's constants.
  private static final int MAX_VALUES = 40;

  private static final Pattern ASSIGNED =
      Pattern.compile("(?:=|\\bdata:|\\bJSON\\.parse\\()\\s{0,5}(?=[\\[{\"'])");
  private static final List<String> TELLING =
      List.of(
          "review",
          "rating",
          "comment",
          "testimonial",
          "feedback",
          "consumer",
          "AF_initDataCallback");

  private ScriptData() {}

  static List<JsonNode> of(List<Element> scripts) {
    var values = new ArrayList<JsonNode>();
    int length = 0;
    for (var script : scripts) {
      var data = script.data();
      length += data.length();
      if (length > MAX_LENGTH || values.size() > MAX_VALUES) {
        break;
      }
      if (tells(data) && !isStructured(script)) {
        read(script, data, values);
      }
    }
    return values;
  }

  private static void read(Element script, String data, List<JsonNode> values) {
    if (script.attr("type").toLowerCase(Locale.ROOT).contains("json")) {
      values.addAll(LenientJson.read(data));
      return;
    }
    boolean nameless = data.contains("AF_initDataCallback");
    var assigned = ASSIGNED.matcher(data);
    int from = 0;
    while (values.size() <= MAX_VALUES && assigned.find(from)) {
      int start = assigned.end();
      int end = Balance.end(data, start);
      if (end - start > 20 && (nameless || tells(data.substring(start, end)))) {
        value(data.substring(start, end)).forEach(values::add);
        from = end;
      } else {
        from = start + 1;
      }
      if (from >= data.length()) {
        return;
      }
    }
  }

  /// A string holds JSON that a script parses.
  private static List<JsonNode> value(String json) {
    var read = LenientJson.read(json);
    if (read.size() == 1 && read.getFirst().isString()) {
      return LenientJson.read(read.getFirst().asString());
    }
    return read.stream().filter(JsonNode::isContainer).toList();
  }

  private static boolean tells(String data) {
    for (var word : TELLING) {
      if (data.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /// `application/ld+json` is read as structured data.
  private static boolean isStructured(Element script) {
    return script.attr("type").contains("ld+json") || script.hasAttr("src");
  }
}
