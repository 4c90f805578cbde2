package org.earshot.indexer.index;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;

/// Counts the values of a field of which each mention has one.
final class SingleValues implements Counter {
  private final String field;
  private final SortedDocValues values;
  private final int[] counts;

  SingleValues(LeafReader segment, String field) throws IOException {
    this.field = field;
    this.values = DocValues.getSorted(segment, field);
    this.counts = new int[values.getValueCount()];
  }

  @Override
  public void count(int[] docs, int size) throws IOException {
    for (int i = 0; i < size; i++) {
      if (values.advanceExact(docs[i])) {
        counts[values.ordValue()]++;
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
