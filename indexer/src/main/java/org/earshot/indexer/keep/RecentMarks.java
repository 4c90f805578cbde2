package org.earshot.indexer.keep;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// By which marks the newest posts are found: a copy in memory of the last rows of their table, for
/// each post asks for a score of marks and hardly any of them is held.
///
/// The marks lie in a ring in the order of their keeping, each with the place of the one before it
/// in the same bucket, as in the window of a Lempel-Ziv compressor. A link that leads to a place
/// that was written again since ends its chain.
final class RecentMarks {
  /// The marks of one post.
  record Marked(long postId, List<Long> marks) {
    Marked {
      marks = List.copyOf(marks);
    }
  }

  /// Rows side by side of the table.
  ///
  /// @param before number of the row before the first
  record Stretch(long before, List<Marked> rows) {
    Stretch {
      rows = List.copyOf(rows);
    }

    long last() {
      return before + rows.size();
    }
  }

  /// So many of the newest posts are held: some days of a busy deployment, in 24 megabytes.
  static final int HELD = 131_072;

  /// No signature has more marks that are kept.
  private static final int MARKS_A_POST = 8;

  private static final int LARGEST = HELD * MARKS_A_POST;
  private static final int SMALLEST = 1_024;

  private long[] marks = new long[SMALLEST];
  private long[] posts = new long[SMALLEST];

  /// The place of the mark before in its bucket, and of each bucket's last; counted from 1, for 0
  /// says that there is none.
  private int[] before = new int[SMALLEST];

  private int[] last = new int[SMALLEST];

  /// How many were put in so far.
  private long added;

  private long upTo;

  /// Number of the last row that is held.
  synchronized long upTo() {
    return upTo;
  }

  /// Takes rows that are committed; such as do not follow on the last one are left to be read.
  synchronized void add(Stretch stretch) {
    if (stretch.before() == upTo) {
      stretch.rows().forEach(this::add);
      upTo = stretch.last();
    }
  }

  /// Takes a row as it is read; who reads knows that none between is left.
  synchronized void add(long row, Marked marked) {
    if (row > upTo) {
      add(marked);
      upTo = row;
    }
  }

  /// The posts that hold one of these marks.
  synchronized Set<Long> holders(Collection<Long> sought) {
    var found = new LinkedHashSet<Long>();
    for (long mark : sought) {
      collect(mark, found);
    }
    return found;
  }

  private void collect(long mark, Set<Long> found) {
    int mask = marks.length - 1;
    int link = last[bucket(mark)];
    int age = 0;
    // Each link leads further back: where one does not, its place has been written again.
    while (link != 0 && (int) added - (link - 1) > age) {
      age = (int) added - (link - 1);
      if (age > marks.length) {
        return;
      }
      int place = (link - 1) & mask;
      if (marks[place] == mark) {
        found.add(posts[place]);
      }
      link = before[place];
    }
  }

  private void add(Marked marked) {
    for (long mark : marked.marks()) {
      if (added == marks.length && marks.length < LARGEST) {
        grow();
      }
      put(mark, marked.postId());
    }
  }

  private void put(long mark, long post) {
    int place = (int) added & (marks.length - 1);
    int bucket = bucket(mark);
    marks[place] = mark;
    posts[place] = post;
    before[place] = last[bucket];
    last[bucket] = (int) added + 1;
    added++;
  }

  /// Only a ring that was never full grows, so that all that it holds is there in order.
  private void grow() {
    var held = marks;
    var holders = posts;
    int size = held.length * 2;
    marks = new long[size];
    posts = Arrays.copyOf(holders, size);
    before = new int[size];
    last = new int[size];
    added = 0;
    for (int i = 0; i < held.length; i++) {
      put(held[i], holders[i]);
    }
  }

  /// The marks are spread already, but for their own sake, not for ours.
  private int bucket(long mark) {
    long spread = mark * 0x9e3779b97f4a7c15L;
    return (int) (spread >>> 40) & (last.length - 1);
  }
}
