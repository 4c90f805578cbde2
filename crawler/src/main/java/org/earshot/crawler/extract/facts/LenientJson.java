package org.earshot.crawler.extract.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON as pages really contain it: with comments, trailing commas, raw line breaks in
/// strings, wrapped in CDATA, escaped as HTML, cut off, several values in a row.
public final class LenientJson {
  /// No list of posts is nested deeper; a page that is wants to exhaust us.
  static final int MAX_DEPTH = 200;

  /// The limit of a page, and a little more.
  private static final int MAX_STRING = 4_000_000;

  /// A character in two digits, as scripts write it and JSON does not; behind an escaped backslash
  /// it is none.
  private static final Pattern SCRIPT_ESCAPE = Pattern.compile("(\\\\[^x])|\\\\x([0-9a-fA-F]{2})");

  private static final ObjectReader READER = mapper().readerFor(JsonNode.class);

  private LenientJson() {}

  /// The values in a text, in its order; what cannot be read even after repair is left out. A text
  /// that is a string of JSON stands for the values in it.
  public static List<JsonNode> read(String text) {
    var values = once(text);
    if (values.size() == 1 && values.getFirst().isString()) {
      var inner = values.getFirst().asString().strip();
      return inner.startsWith("{") || inner.startsWith("[") ? once(inner) : values;
    }
    return values;
  }

  private static List<JsonNode> once(String text) {
    var json = withoutScriptEscapes(JsonWrapping.off(text));
    var straight = values(json);
    if (straight.complete) {
      return straight.values;
    }
    var repaired = values(JsonRepair.repair(json));
    return repaired.values.size() >= straight.values.size() ? repaired.values : straight.values;
  }

  private static String withoutScriptEscapes(String json) {
    return json.contains("\\x")
        ? SCRIPT_ESCAPE
            .matcher(json)
            .replaceAll(escape -> escape.group(2) == null ? "$1" : "\\\\u00$2")
        : json;
  }

  private record Read(List<JsonNode> values, boolean complete) {}

  private static Read values(String json) {
    var values = new ArrayList<JsonNode>();
    try (var parser = READER.createParser(json);
        var nodes = READER.<JsonNode>readValues(parser)) {
      while (nodes.hasNextValue()) {
        values.add(nodes.nextValue());
      }
      return new Read(values, true);
    } catch (JacksonException _) {
      return new Read(values, false);
    }
  }

  private static JsonMapper mapper() {
    var factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING)
                    .build())
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    return JsonMapper.builder(factory).build();
  }
}
