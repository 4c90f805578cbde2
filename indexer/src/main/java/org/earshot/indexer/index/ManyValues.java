package org.earshot.indexer.index;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/// Counts the values of a field of which a mention may have several.
final class ManyValues implements Counter {
  private final String field;
  private final SortedSetDocValues values;
  private final int[] counts;

  ManyValues(LeafReader segment, String field) throws IOException {
    this.field = field;
    this.values = DocValues.getSortedSet(segment, field);
    this.counts = new int[Math.toIntExact(values.getValueCount())];
  }

  @Override
  public void count(int[] docs, int size) throws IOException {
    for (int i = 0; i < size; i++) {
      if (values.advanceExact(docs[i])) {
        for (int left = values.docValueCount(); left > 0; left--) {
          counts[(int) values.nextOrd()]++;
        }
      }
    }
  }

  String field() {
    return field;
  }

  void addTo(Map<String, Long> all) throws IOException {
    for (int ord = 0; ord < counts.length; ord++) {
      if (counts[ord] > 0) {
        all.merge(values.lookupOrd(ord).utf8ToString(), (long) counts[ord], Long::sum);
      }
    }
  }
}
