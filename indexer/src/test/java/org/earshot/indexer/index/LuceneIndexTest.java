package org.earshot.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.earshot.indexer.index.Samples.mention;
import static org.earshot.indexer.index.Samples.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.earshot.indexer.IndexHits;
import org.earshot.indexer.MentionIndex;
import org.earshot.indexer.SearchRequest;
import org.junit.jupiter.api.Test;

class LuceneIndexTest extends MentionIndexContract {
  @Override
  MentionIndex open(Path place) {
    return LuceneIndex.open(place, "store-1");
  }

  @Test
  void brokenIndexIsBuiltAnew() throws IOException {
    put(List.of(mention(1, post("one"))), List.of(), 3);
    index.commit();
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
    put(List.of(mention(1, post("one"))), List.of(), 3);
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
  void changeThatBreaksOffLeavesTheIndexAsItWasKept() {
    put(List.of(mention(1, post("one"))), List.of(), 3);
    index.commit();
    var list = new java.util.ArrayList<org.earshot.indexer.Mention>();
    list.add(mention(2, post("two")));
    list.add(null);

    assertThatThrownBy(() -> index.apply(list, List.of(), 9))
        .isInstanceOf(IllegalStateException.class);

    assertThat(index.position()).isEqualTo(3);
    put(List.of(mention(3, post("three"))), List.of(), 4);
    assertThat(ids("")).containsExactly(3L, 1L);
  }

  @Test
  void closedIndexRefusesChanges() {
    index.close();

    assertThatThrownBy(() -> index.clear()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void searchThatTakesTooLongIsGivenUp() {
    index.close();
    index = LuceneIndex.open(folder, "store-1", Duration.ZERO);
    put(List.of(mention(1, post("one"))), List.of(), 1);

    assertThat(index.search(SearchRequest.first("one", 5)))
        .isInstanceOfSatisfying(
            IndexHits.BadQuery.class, bad -> assertThat(bad.message()).contains("too long"));
  }

  @Test
  void shapeOfTooManyWordsIsRefusedWithItsPlace() {
    var words = new StringBuilder();
    for (int i = 0; i < Shapes.MOST_WORDS + 1; i++) {
      words.append(" b").append(i);
    }
    put(List.of(mention(1, post(words.toString())), mention(2, post("other"))), List.of(), 2);

    assertThat(index.search(SearchRequest.first("b1 B*", 5)))
        .isEqualTo(
            new IndexHits.BadQuery(
                "'b*' stands for more than 20000 words. Put more letters in front of the wildcard.",
                3));
    assertThat(ids("b12*")).containsExactly(1L);
  }
}
