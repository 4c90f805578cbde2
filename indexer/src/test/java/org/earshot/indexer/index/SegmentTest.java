package org.earshot.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentTest {
  @ParameterizedTest(name = "{0} documents in {1} milliseconds")
  @CsvSource({"1, 1", "300, 10", "5000, 100000", "40000, 90000", "40000, 3"})
  void stretchOfTimeIsFoundWhereALoopFindsIt(int size, int span) throws IOException {
    var random = new Random(size + span);
    try (var directory = new ByteBuffersDirectory()) {
      fill(directory, size, span, random);
      try (var reader = DirectoryReader.open(directory)) {
        var segment = Segment.of(reader.leaves().getFirst());

        for (int i = 0; i < 60; i++) {
          long at = random.nextInt(span + 3) - 1L;
          assertThat(segment.firstUntil(at)).isEqualTo(loop(segment.reader(), at));
          assertThat(segment.firstBefore(at)).isEqualTo(loop(segment.reader(), at - 1));
        }
        assertThat(segment.firstUntil(Long.MAX_VALUE)).isZero();
        assertThat(segment.firstBefore(Long.MIN_VALUE)).isEqualTo(size);
      }
    }
  }

  private static void fill(ByteBuffersDirectory directory, int size, int span, Random random)
      throws IOException {
    var config =
        new IndexWriterConfig().setIndexSort(LuceneIndex.NEWEST_FIRST).setRAMBufferSizeMB(256);
    try (var writer = new IndexWriter(directory, config)) {
      for (int id = 0; id < size; id++) {
        var document = new Document();
        document.add(NumericDocValuesField.indexedField(Fields.SEEN, random.nextInt(span)));
        document.add(new NumericDocValuesField(Fields.ID, id));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private static int loop(LeafReader reader, long at) throws IOException {
    var seen = reader.getNumericDocValues(Fields.SEEN);
    for (int doc = 0; doc < reader.maxDoc(); doc++) {
      if (seen.advanceExact(doc) && seen.longValue() <= at) {
        return doc;
      }
    }
    return reader.maxDoc();
  }
}
