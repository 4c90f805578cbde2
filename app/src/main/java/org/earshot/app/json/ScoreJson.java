package org.earshot.app.json;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.earshot.crawler.Rating;
import org.earshot.indexer.Aspect;
import org.earshot.indexer.Reason;
import org.earshot.indexer.Score;
import org.earshot.indexer.ScoreRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The lines of `earshot score`: a JSON object with `text` and perhaps `id`, `brand`, `lang`,
/// `rating`, `ratingMax` in, or plain text; one JSON object out, its keys always in the same order:
/// first those of the contract, then `aspects`, the topics with the leaning of their clauses.
public final class ScoreJson {
  /// Three decimals are more than the scorer knows.
  private static final double PLACES = 1000;

  /// What some programs begin a file with (RFC 3629, section 6); it is no part of the first line.
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final JsonMapper json = JsonMapper.builder().build();

  /// What a line of input turned out to be.
  public sealed interface Line {
    /// A text to be scored.
    ///
    /// @param id as given, to be repeated in the answer
    /// @param request what to score
    record Asked(Optional<JsonNode> id, ScoreRequest request) implements Line {
      public Asked {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(request, "request");
      }
    }

    /// A line that cannot be read.
    ///
    /// @param message one sentence that names the line
    record Bad(String message) implements Line {
      public Bad {
        Objects.requireNonNull(message, "message");
      }
    }
  }

  /// Reads one line.
  ///
  /// @param number which line it is, counted from 1
  /// @param line without its line break
  public Line read(int number, String line) {
    if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) {
      return read(number, line.substring(1));
    }
    if (!line.stripLeading().startsWith("{")) {
      return new Line.Asked(Optional.empty(), ScoreRequest.of(line));
    }
    try {
      return asked(json.readTree(line));
    } catch (JacksonException e) {
      int sign = Math.max(1, e.getLocation().getColumnNr());
      return new Line.Bad(
          "line " + number + ", sign " + sign + ": broken JSON, " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      return new Line.Bad("line " + number + ": " + e.getMessage());
    }
  }

  private static Line asked(JsonNode line) {
    Optional<Rating> rating = rating(line);
    Optional<String> text = string(line, "text");
    if (text.isEmpty() && rating.isEmpty()) {
      throw new IllegalArgumentException("\"text\" is missing");
    }
    var request =
        new ScoreRequest(
            text.orElse(""),
            string(line, "brand").filter(brand -> !brand.isBlank()),
            string(line, "lang"),
            rating,
            Optional.empty());
    return new Line.Asked(present(line, "id"), request);
  }

  private static Optional<Rating> rating(JsonNode line) {
    OptionalDouble value = number(line, "rating");
    OptionalDouble max = number(line, "ratingMax");
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(new Rating(value.getAsDouble(), OptionalDouble.empty(), max, Map.of()));
  }

  private static Optional<String> string(JsonNode line, String key) {
    return present(line, key)
        .map(value -> {
          if (!value.isString()) {
            throw new IllegalArgumentException("\"" + key + "\" must be a string");
          }
          return value.stringValue();
        });
  }

  private static OptionalDouble number(JsonNode line, String key) {
    Optional<JsonNode> value = present(line, key);
    if (value.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (!value.get().isNumber()) {
      throw new IllegalArgumentException("\"" + key + "\" must be a number");
    }
    return OptionalDouble.of(value.get().doubleValue());
  }

  private static Optional<JsonNode> present(JsonNode line, String key) {
    return line.optional(key).filter(value -> !value.isNull());
  }

  /// Writes the answer to one line, without a line break.
  ///
  /// @param id as it was given
  /// @param score what the scorer said
  public String write(Optional<JsonNode> id, Score score) {
    ObjectNode line = json.createObjectNode();
    id.ifPresent(value -> line.set("id", value));
    line.put("lang", score.lang());
    line.put("sentiment", score.sentiment().name().toLowerCase(Locale.ROOT));
    line.put("score", rounded(score.score()));
    line.put("confidence", rounded(score.confidence()));
    line.put("unsure", score.unsure());
    var topics = line.putArray("topics");
    score.topics().forEach(topic -> topics.add(topic.name().toLowerCase(Locale.ROOT)));
    line.put("replyNeed", rounded(score.replyNeed()));
    var reasons = line.putArray("reasons");
    score.reasons().forEach(reason -> reasons.add(said(reason)));
    var aspects = line.putArray("aspects");
    score.aspects().forEach(aspect -> aspects.add(said(aspect)));
    return line.toString();
  }

  private static String said(Reason reason) {
    String kind = reason.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return reason.evidence().isEmpty() ? kind : kind + ": " + reason.evidence();
  }

  private static String said(Aspect aspect) {
    return aspect.topic() + ": " + aspect.sentiment().name().toLowerCase(Locale.ROOT);
  }

  static double rounded(double value) {
    return Math.round(value * PLACES) / PLACES;
  }
}
