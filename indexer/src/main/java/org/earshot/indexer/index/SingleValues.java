package org.earshot.indexer.index;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;

/// Counts the values of a field of which each mention has one.
final class SingleValues implements Counter {
  private final String field;
  private final Numbers numbers;
  private final Counts counts;
  private SortedDocValues values = DocValues.emptySorted();
  private int[] own = new int[0];

  SingleValues(String field, Numbering numbering) {
    this.field = field;
    this.numbers = numbering.of(field);
    this.counts = new Counts(numbers);
  }

  @Override
  public void enter(LeafReader segment) throws IOException {
    values = DocValues.getSorted(segment, field);
    own = numbers.of(segment, values::termsEnum);
  }

  @Override
  public void count(int[] docs, int size) throws IOException {
    int[] each = counts.each();
    for (int i = 0; i < size; i++) {
      if (values.advanceExact(docs[i])) {
        each[own[values.ordValue()]]++;
      }
    }
  }

  @Override
  public Optional<Map<String, Long>> values(String other, int most) {
    return field.equals(other) ? Optional.of(counts.most(most)) : Optional.empty();
  }
}
