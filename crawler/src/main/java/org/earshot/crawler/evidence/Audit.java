package org.earshot.crawler.evidence;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Checks the chain of digests, and every page that is kept against its own.
final class Audit {
  private final Shelf shelf;
  private final List<String> faults = new ArrayList<>();
  private String before = Chain.START;

  Audit(Shelf shelf) {
    this.shelf = shelf;
  }

  /// What is wrong with these rows, which end with the head of the chain.
  List<String> of(Stream<EvidenceRow> rows, String head) {
    rows.forEachOrdered(this::check);
    if (!before.equals(head)) {
      faults.add("the last pages of the chain are missing");
    }
    return List.copyOf(faults);
  }

  private void check(EvidenceRow row) {
    var evidence = row.evidence();
    if (!Chain.next(before, evidence.digest(), evidence.seen()).equals(row.chain())) {
      faults.add("page " + row.id() + " breaks the chain: a page before it or its own row changed");
    }
    before = row.chain();
    if (evidence.kept() && !body(row).map(evidence.digest()::equals).orElse(false)) {
      faults.add("page " + row.id() + " in " + row.spot().file() + " is not as it was kept");
    }
  }

  /// The digest of what the file holds now.
  private Optional<String> body(EvidenceRow row) {
    try {
      return Records.body(shelf.read(row.spot())).map(Chain::sha256).map(HexFormat.of()::formatHex);
    } catch (UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }
}
