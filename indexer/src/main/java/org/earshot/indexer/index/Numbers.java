package org.earshot.indexer.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermsEnum;

/// Numbers the values of one field alike in all segments, so that counts are added up as they are
/// made and names are looked up only of what is told. A segment has numbers of its own; they are
/// read once, as segments never change, and forgotten with it. Names stay: there are as many as
/// brands, sources and sites.
final class Numbers {
  private final Map<IndexReader.CacheKey, int[]> segments = new ConcurrentHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private volatile String[] names = new String[0];

  Numbers() {}

  /// @param first have the first numbers
  Numbers(List<String> first) {
    first.forEach(name -> numbers.put(name, numbers.size()));
    names = first.toArray(String[]::new);
  }

  /// What the values of a segment are called there.
  interface Values {
    TermsEnum terms() throws IOException;
  }

  /// The numbers of the values of a segment, in its order.
  int[] of(LeafReader segment, Values values) throws IOException {
    var core = Objects.requireNonNull(segment.getCoreCacheHelper());
    var known = segments.get(core.getKey());
    return known == null ? read(core, values) : known;
  }

  /// How many there are; the names that come later have higher numbers.
  int size() {
    return names.length;
  }

  /// How many segments are remembered.
  int remembered() {
    return segments.size();
  }

  String name(int number) {
    return names[number];
  }

  private synchronized int[] read(IndexReader.CacheHelper core, Values values) throws IOException {
    var read = new int[0];
    int size = 0;
    var terms = values.terms();
    for (var term = terms.next(); term != null; term = terms.next()) {
      if (size == read.length) {
        read = Arrays.copyOf(read, Math.max(8, 2 * size));
      }
      read[size++] = numbers.computeIfAbsent(term.utf8ToString(), _ -> numbers.size());
    }
    if (numbers.size() > names.length) {
      var more = Arrays.copyOf(names, numbers.size());
      numbers.forEach((name, number) -> more[number] = name);
      names = more;
    }
    var own = Arrays.copyOf(read, size);
    if (segments.put(core.getKey(), own) == null) {
      core.addClosedListener(segments::remove);
    }
    return own;
  }
}
