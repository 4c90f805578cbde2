package org.earshot.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// One state of the index, as it was at a refresh.
final class Snapshot extends IndexSearcher {
  private final List<Segment> segments;
  private final Numbering numbering;
  private volatile @Nullable Set<String> langs;

  Snapshot(IndexReader reader, Numbering numbering) throws IOException {
    super(reader);
    // Asking a cache costs more than reading what these searches read, and it would fill the heap.
    setQueryCache(null);
    this.numbering = numbering;
    var all = new ArrayList<Segment>();
    for (var leaf : reader.leaves()) {
      all.add(Segment.of(leaf));
    }
    all.sort(Segment.NEWEST_FIRST);
    this.segments = List.copyOf(all);
  }

  /// The one with the newest document first.
  List<Segment> segments() {
    return segments;
  }

  Numbering numbering() {
    return numbering;
  }

  /// The languages that occur; read when they are asked for, as many searches hold no word.
  Set<String> langs() {
    var known = langs;
    if (known == null) {
      known = Set.copyOf(values(Fields.LANG));
      langs = known;
    }
    return known;
  }

  private Set<String> values(String field) {
    var values = new HashSet<String>();
    try {
      for (var segment : segments) {
        var terms = segment.reader().terms(field);
        var each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        for (var value = each.next(); value != null; value = each.next()) {
          values.add(value.utf8ToString());
        }
      }
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException("the terms of the index cannot be read", e);
    }
  }

  /// Whether any mention holds a term; asked segment by segment up to the first that does.
  boolean holds(Term term) {
    try {
      for (var segment : segments) {
        if (segment.reader().docFreq(term) > 0) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("the terms of the index cannot be read", e);
    }
  }

  /// In how many mentions each term stands. Taken in their order, so that a step from one to the
  /// next is short.
  Map<String, Integer> frequencies(String field, SortedSet<String> terms) throws IOException {
    var frequencies = new HashMap<String, Integer>();
    for (var segment : segments) {
      var own = segment.reader().terms(field);
      if (own != null) {
        var each = own.iterator();
        for (var term : terms) {
          if (each.seekExact(new BytesRef(term))) {
            frequencies.merge(term, each.docFreq(), Integer::sum);
          }
        }
      }
    }
    return frequencies;
  }
}
