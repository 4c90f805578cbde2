package org.earshot.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NumbersTest {
  private static final String FIELD = "source";

  private final Numbers numbers = new Numbers(List.of("first"));
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private IndexWriter writer;

  @BeforeEach
  void open() throws IOException {
    var config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    writer = new IndexWriter(directory, config);
  }

  @AfterEach
  void close() throws IOException {
    writer.close();
    directory.close();
  }

  @Test
  void valueHasTheSameNumberInAllSegments() throws IOException {
    segment("b", "d");
    segment("a", "b", "c", "first");

    try (var reader = DirectoryReader.open(writer)) {
      assertThat(names(reader, 0)).containsExactly("b", "d");
      assertThat(names(reader, 1)).containsExactly("a", "b", "c", "first");
      assertThat(numbers.size()).isEqualTo(5);
      assertThat(numbers.name(0)).isEqualTo("first");
    }
  }

  @Test
  void segmentIsReadOnceAndForgottenWhenItIsClosed() throws IOException {
    segment("a");

    try (var reader = DirectoryReader.open(writer)) {
      assertThat(of(reader, 0)).isSameAs(of(reader, 0));
      segment("b");
      try (var next = DirectoryReader.openIfChanged(reader)) {
        assertThat(of(next, 0)).isSameAs(of(reader, 0));
        assertThat(names(next, 1)).containsExactly("b");
        assertThat(numbers.remembered()).isEqualTo(2);
      }
    }
    writer.close();

    assertThat(numbers.remembered()).isZero();
    assertThat(numbers.name(1)).isEqualTo("a");
  }

  private void segment(String... values) throws IOException {
    for (var value : values) {
      var document = new Document();
      document.add(new SortedDocValuesField(FIELD, new BytesRef(value)));
      writer.addDocument(document);
    }
    writer.flush();
  }

  private int[] of(DirectoryReader reader, int segment) throws IOException {
    LeafReader leaf = reader.leaves().get(segment).reader();
    return numbers.of(leaf, DocValues.getSorted(leaf, FIELD)::termsEnum);
  }

  private List<String> names(DirectoryReader reader, int segment) throws IOException {
    var names = new ArrayList<String>();
    for (int number : of(reader, segment)) {
      names.add(numbers.name(number));
    }
    return names;
  }
}
