package org.earshot.app.cli;

import java.io.PrintStream;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Prints what came of a training as two tables: the texts, and how right the models were on those
/// held back.
final class TrainingPrinter {
  private static final String COUNTS = "%-12s %-6s %8s %10s%n";
  private static final String FIGURES = "%-6s %7s  %-22s %-20s %-20s%n";

  private final PrintStream out;

  TrainingPrinter(PrintStream out) {
    this.out = out;
  }

  void print(JsonNode training) {
    if (!training.path("counts").isEmpty()) {
      out.printf(COUNTS, "texts", "lang", "learned", "held back");
      training.path("counts").forEach(this::count);
    }
    if (!training.path("compared").isEmpty()) {
      out.println();
      out.printf(FIGURES, "lang", "texts", "model", "macro-F1 (95 %)", "accuracy (95 %)");
      training.path("compared").forEach(this::compared);
    }
  }

  private void count(JsonNode count) {
    out.printf(
        COUNTS,
        count.path("origin").asString().toLowerCase(Locale.ROOT),
        Plain.line(count.path("lang").asString()),
        count.path("learned").asInt(),
        count.path("heldBack").asInt());
  }

  private void compared(JsonNode compared) {
    var lang = Plain.line(compared.path("lang").asString());
    for (var figures : compared.path("models")) {
      out.printf(
          FIGURES,
          lang.isEmpty() ? "all" : lang,
          compared.path("texts").asInt(),
          Plain.line(figures.path("model").asString()),
          interval(figures.path("macroF1")),
          interval(figures.path("accuracy")));
    }
  }

  private static String interval(JsonNode interval) {
    return "%.1f (%.1f to %.1f)"
        .formatted(
            interval.path("share").asDouble() * 100,
            interval.path("low").asDouble() * 100,
            interval.path("high").asDouble() * 100);
  }
}
