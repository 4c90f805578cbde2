package org.earshot.crawler.extract.forum;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds many strings in a page's source in one pass: every engine is looked for on every page, so
/// this must cost less than anything else that reads the page.
final class Marks {
  /// Strings are told apart by four of their characters.
  private static final int KEY_LENGTH = 4;

  private static final int BUCKET_BITS = 12;
  private static final int SPREAD = 0x9E3779B1;

  /// What is frequent in markup and in English; what is not here is rarer still.
  private static final String RAREST_FIRST = "zqjxkvbywgpfmucdlhrsnioate<-' =\"";

  private final List<String> marks = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Integer> keys = new ArrayList<>();
  private final int[][] buckets = new int[1 << BUCKET_BITS][];

  /// Which buckets hold anything: small enough to stay at hand while a page is gone through.
  private final boolean[] used = new boolean[1 << BUCKET_BITS];

  /// The number of a string, which is looked for from now on.
  int number(String mark) {
    if (mark.length() < KEY_LENGTH) {
      throw new IllegalArgumentException("'" + mark + "' is too short to tell an engine");
    }
    return numbers.computeIfAbsent(mark, this::added);
  }

  private int added(String mark) {
    int number = marks.size();
    marks.add(mark);
    offsets.add(offset(mark));
    keys.add(key(mark, offset(mark)));
    int bucket = bucket(keys.getLast());
    int[] old = buckets[bucket] == null ? new int[0] : buckets[bucket];
    var longer = Arrays.copyOf(old, old.length + 1);
    longer[old.length] = number;
    buckets[bucket] = longer;
    used[bucket] = true;
    return number;
  }

  /// Where the four characters begin that are rarest in a page's source: `class="` tells nothing,
  /// as half of the elements of any page have a class, and `post` little.
  private static int offset(String mark) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int from = 0; from + KEY_LENGTH <= mark.length(); from++) {
      int frequency = 0;
      for (int i = from; i < from + KEY_LENGTH; i++) {
        frequency += frequency(mark.charAt(i));
      }
      if (frequency < least) {
        best = from;
        least = frequency;
      }
    }
    return best;
  }

  private static int frequency(char c) {
    int rank = RAREST_FIRST.indexOf(c);
    return rank < 0 ? 0 : rank;
  }

  /// The numbers of the strings that stand in a source.
  BitSet in(String source) {
    var found = new BitSet(marks.size());
    // Strings are of ASCII: what is not is one sign as good as another.
    var signs = source.getBytes(StandardCharsets.ISO_8859_1);
    int key = 0;
    for (int i = 0; i < signs.length; i++) {
      key = (key << 8) | (signs[i] & 0xFF);
      int bucket = bucket(key);
      if (used[bucket]) {
        check(source, i - KEY_LENGTH + 1, key, found);
      }
    }
    return found;
  }

  private void check(String source, int at, int key, BitSet found) {
    for (int number : buckets[bucket(key)]) {
      if (keys.get(number) == key
          && !found.get(number)
          && source.startsWith(marks.get(number), at - offsets.get(number))) {
        found.set(number);
      }
    }
  }

  private static int key(String mark, int from) {
    int key = 0;
    for (int i = from; i < from + KEY_LENGTH; i++) {
      key = (key << 8) | (mark.charAt(i) & 0xFF);
    }
    return key;
  }

  private static int bucket(int key) {
    return (key * SPREAD) >>> (Integer.SIZE - BUCKET_BITS);
  }
}
