package org.earshot.indexer.keep;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.earshot.indexer.Mention;

/// The newest entries of the log with their mentions, handed from who kept them to who follows the
/// log, so that what was only just written need not be read back. It promises nothing: where it
/// lacks an entry, the log has it.
public final class JustKept {
  /// An entry of the log.
  ///
  /// @param mention number of the mention
  /// @param fresh the mention as it was kept, where no more than this entry is needed to know it
  public record Entry(long id, long mention, Optional<Mention> fresh) {}

  /// Who follows every quarter of a second leaves no more; nobody follows a one-shot command.
  static final int MOST = 2_000;

  /// Of mentions of the usual length this is more than [#MOST]; of the longest, some megabytes.
  static final long MOST_CHARACTERS = 4_000_000;

  private final Deque<Entry> entries = new ArrayDeque<>();
  private long characters;

  /// Takes the entries of a transaction that is committed.
  ///
  /// @param more in order and without a gap
  synchronized void add(List<Entry> more) {
    if (more.isEmpty()) {
      return;
    }
    long length = more.stream().mapToLong(JustKept::characters).sum();
    boolean gap = !entries.isEmpty() && entries.getLast().id() + 1 != more.getFirst().id();
    if (gap || entries.size() + more.size() > MOST || characters + length > MOST_CHARACTERS) {
      entries.clear();
      characters = 0;
    }
    if (more.size() <= MOST && length <= MOST_CHARACTERS) {
      entries.addAll(more);
      characters += length;
    }
  }

  /// The entries that follow on one, which is forgotten with those before it; none where the next
  /// one is not here.
  ///
  /// @param most how many at the most
  public synchronized List<Entry> after(long id, int most) {
    while (!entries.isEmpty() && entries.getFirst().id() <= id) {
      characters -= characters(entries.removeFirst());
    }
    var found = new ArrayList<Entry>();
    long next = id + 1;
    for (var entry : entries) {
      if (entry.id() != next || found.size() == most) {
        break;
      }
      found.add(entry);
      next++;
    }
    return found;
  }

  private static long characters(Entry entry) {
    return entry.fresh().flatMap(mention -> mention.post().text()).map(String::length).orElse(0);
  }
}
