package org.earshot.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.earshot.indexer.MentionIndex;
import org.junit.jupiter.api.Test;

class LuceneIndexTest extends MentionIndexContract {
  @Override
  MentionIndex open(Path place) {
    return LuceneIndex.open(place, "store-1");
  }

  @Test
  void brokenIndexIsBuiltAnew() throws IOException {
    index.apply(List.of(mention(1, post("one"))), List.of(), 3);
    index.close();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.getFileName().toString().startsWith("seg")).toList()) {
        Files.writeString(file, "nonsense");
      }
    }

    index = open(folder);

    assertThat(index.position()).isZero();
    assertThat(ids("")).isEmpty();
  }

  @Test
  void indexOfAnotherStoreIsNotTaken() {
    index.apply(List.of(mention(1, post("one"))), List.of(), 3);
    index.close();

    index = LuceneIndex.open(folder, "store-2");

    assertThat(index.position()).isZero();
    assertThat(ids("")).isEmpty();
  }

  @Test
  void indexInUseSaysSo() {
    assertThatThrownBy(() -> LuceneIndex.open(folder, "store-1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("in use");
    assertThat(index.position()).isZero();
  }

  @Test
  void changeThatBreaksOffLeavesTheIndexAsItWas() {
    index.apply(List.of(mention(1, post("one"))), List.of(), 3);
    var list = new java.util.ArrayList<org.earshot.indexer.Mention>();
    list.add(mention(2, post("two")));
    list.add(null);

    assertThatThrownBy(() -> index.apply(list, List.of(), 9))
        .isInstanceOf(IllegalStateException.class);

    assertThat(index.position()).isEqualTo(3);
    index.apply(List.of(mention(3, post("three"))), List.of(), 4);
    assertThat(ids("")).containsExactly(3L, 1L);
  }

  @Test
  void closedIndexRefusesChanges() {
    index.close();

    assertThatThrownBy(() -> index.clear()).isInstanceOf(IllegalStateException.class);
  }
}
