package org.earshot.alerts.letter;

import java.util.stream.Collectors;

/// Writes a letter as plain text.
final class TextBody {
  private TextBody() {}

  static String of(Letter letter) {
    return letter.blocks().stream().map(TextBody::block).collect(Collectors.joining("\n\n"))
        + "\n\n-- \n"
        + letter.footer()
        + "\n";
  }

  private static String block(Block block) {
    return switch (block) {
      case Block.Heading heading -> heading.words();
      case Block.Paragraph paragraph -> paragraph.words();
      case Block.Warning warning -> "! " + warning.words();
      case Block.Quote quote -> "> " + quote.words();
      case Block.Facts facts ->
          facts.facts().stream()
              .map(fact -> fact.label() + ": " + fact.words())
              .collect(Collectors.joining("\n"));
      case Block.Items items ->
          items.items().stream().map(TextBody::item).collect(Collectors.joining("\n"));
      case Block.Action action -> action.words() + ":\n" + action.link();
      case Block.Link link -> link.words() + ":\n" + link.link();
    };
  }

  private static String item(Block.Item item) {
    var detail = item.detail().isEmpty() ? "" : "\n  " + item.detail();
    return "* " + item.words() + detail + item.link().map(link -> "\n  " + link).orElse("");
  }
}
