package org.earshot.crawler.extract.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earshot.crawler.Item;
import org.earshot.crawler.extract.facts.PlainText;

/// Which of several shops or branches an item is: by its branch code, else by where it stands.
final class Branches {
  private Branches() {}

  static Optional<String> of(Thing item) {
    return item.text("branchCode")
        .or(() -> item.things("address").findFirst().flatMap(Branches::place))
        .or(() -> item.words("address").findFirst().map(Value.Words::plain))
        .map(PlainText::line)
        .filter(text -> !text.isBlank());
  }

  private static Optional<String> place(Thing address) {
    var parts =
        Stream.of("streetAddress", "addressLocality")
            .map(address::text)
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return parts.isEmpty() ? address.text("name", "addressRegion") : Optional.of(parts);
  }

  /// A page that is about one place tells no branches apart.
  static void keepWhereSeveral(List<Draft> drafts) {
    long places =
        drafts.stream()
            .map(draft -> draft.facts().item().branch())
            .flatMap(Optional::stream)
            .distinct()
            .count();
    if (places < 2) {
      drafts.forEach(
          draft -> draft.facts(draft.facts().about(withoutBranch(draft.facts().item()))));
    }
  }

  private static Item withoutBranch(Item item) {
    return item.branch().isEmpty() ? item : new Item(item.name(), item.url(), Optional.empty());
  }
}
