package org.earshot.app.cli;

import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;

/// Prints mentions: as JSON where that was asked for, in a few lines each on a terminal, else one
/// line each with tabs between.
final class MentionPrinter {
  private static final int WORDS = 300;

  private final Terminal terminal;
  private final boolean json;

  MentionPrinter(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
  }

  void print(JsonNode mention) {
    if (json) {
      terminal.out().println(mention.toString());
      return;
    }
    terminal.out().println(terminal.table() ? paragraph(mention) : row(mention));
  }

  private static String row(JsonNode mention) {
    return String.join(
        "\t",
        text(mention, "id"),
        date(mention),
        text(mention, "brand"),
        text(mention, "lang"),
        text(mention, "sentiment"),
        need(mention),
        text(mention, "url"),
        words(mention));
  }

  private static String paragraph(JsonNode mention) {
    var sentiment = text(mention, "sentiment");
    var style =
        switch (sentiment) {
          case "negative" -> "red";
          case "positive" -> "green";
          default -> "faint";
        };
    var head =
        Ansi.ON.string("@|bold " + date(mention) + "|@  @|" + style + " " + sentiment + "|@");
    return head
        + "  reply need "
        + need(mention)
        + "  "
        + String.join("  ", text(mention, "lang"), text(mention, "author"), text(mention, "site"))
        + "\n  "
        + words(mention)
        + "\n  "
        + text(mention, "url");
  }

  private static String date(JsonNode mention) {
    var published = text(mention, "published");
    return published.isEmpty() ? text(mention, "seen") : published;
  }

  private static String need(JsonNode mention) {
    return String.format(Locale.ROOT, "%.2f", mention.path("replyNeed").asDouble(0));
  }

  private static String words(JsonNode mention) {
    return Plain.line(text(mention, "title") + " " + text(mention, "text"), WORDS);
  }

  private static String text(JsonNode mention, String field) {
    return Plain.line(mention.path(field).asString(""));
  }
}
