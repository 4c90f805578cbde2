package org.earshot.indexer.follow;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.earshot.indexer.IndexHits;
import org.earshot.indexer.IndexProgress;
import org.earshot.indexer.Mention;
import org.earshot.indexer.MentionIndex;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.Summary;
import org.earshot.indexer.index.Folders;
import org.earshot.indexer.index.LuceneIndex;
import org.earshot.indexer.keep.JustKept;
import org.earshot.indexer.keep.LogTable;
import org.earshot.indexer.keep.MentionTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries the log into the index, and builds the index anew beside the one in use.
public final class Follower implements AutoCloseable {
  /// What is followed.
  ///
  /// @param justKept the newest of the log, as far as it is still in memory
  /// @param store name of the store
  public record Source(LogTable log, MentionTable mentions, JustKept justKept, String store) {}

  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

  /// Entries that are applied together: some megabytes of text, a fraction of a second of work.
  private static final int BATCH = 500;

  /// The same of those that are in memory already.
  private static final int FRESH_BATCH = 1_000;

  /// Entries after which the index is committed. A commit waits for the disk; after a crash, these
  /// are applied once more, in some seconds.
  private static final int COMMITTED_AFTER = 20_000;

  /// Beats from one refresh to the next.
  public static final int BEATS = 4;

  /// Rounds after which the index is committed: half a minute at one round a second.
  private static final int ROUNDS = 30;

  /// Entries that are left to apply for longer than people overlook.
  private static final long NOTICEABLE = 5_000;

  private final Source source;
  private final Folders folders;
  private final ReentrantLock following = new ReentrantLock();
  private final ReentrantLock building = new ReentrantLock();
  private volatile MentionIndex index;
  private volatile Optional<IndexProgress> rebuilding = Optional.empty();
  private int beats;
  private int rounds;
  private long committed;

  public Follower(Source source, Folders folders) {
    this.source = source;
    this.folders = folders;
    this.index = LuceneIndex.open(folders.current(), source.store());
    folders.tidy();
    if (index.position() > source.log().head()) {
      LOG.warn(
          "the index is ahead of the log ({} > {}) and is built anew",
          index.position(),
          source.log().head());
      index.clear();
    }
    committed = index.position();
  }

  /// Applies the log to its end, and shows it.
  public void catchUp() {
    following.lock();
    try {
      followFromMemory();
      follow(index);
      index.refresh();
      commitInTime();
    } finally {
      following.unlock();
    }
  }

  /// One of [#BEATS] steps between two refreshes: applies what came, so that little is left to do
  /// when the time comes to show it.
  public void beat() {
    following.lock();
    try {
      followFromMemory();
      follow(index);
      beats = (beats + 1) % BEATS;
      if (beats == 0) {
        index.refresh();
        commitInTime();
      }
    } finally {
      following.unlock();
    }
  }

  /// How far the index is, while it is built anew beside the one in use, or while so much of the
  /// log is left that searches miss a part.
  public Optional<IndexProgress> progress() {
    var building = rebuilding;
    if (building.isPresent()) {
      return building;
    }
    long head = source.log().head();
    long done = Math.min(head, index.position());
    return head - done > NOTICEABLE ? Optional.of(new IndexProgress(done, head)) : Optional.empty();
  }

  /// The mentions nearest to one.
  public IndexHits like(long mention, int limit) {
    return ask(asked -> asked.like(mention, limit));
  }

  /// How many entries are yet to be applied.
  public long lag() {
    return Math.max(0, source.log().head() - index.position());
  }

  /// Searches what was applied. If the index is replaced meanwhile, the new one is asked.
  public IndexHits search(SearchRequest request) {
    return ask(asked -> asked.search(request));
  }

  private IndexHits ask(Function<MentionIndex, IndexHits> question) {
    while (true) {
      var asked = index;
      try {
        return question.apply(asked);
      } catch (IllegalStateException e) {
        if (asked.equals(index)) {
          throw e;
        }
        LOG.debug("the index was replaced while it was asked", e);
      }
    }
  }

  /// Builds the index anew; the one in use is searched, and follows the log, until the new one is
  /// complete.
  ///
  /// @param progress is told how many mentions are done
  /// @return how many mentions the index holds
  public long rebuild(LongConsumer progress) {
    building.lock();
    try {
      var folder = folders.next();
      var fresh = LuceneIndex.open(folder, source.store());
      try {
        fill(fresh, counting(progress));
        return take(fresh, folder);
      } catch (RuntimeException e) {
        fresh.close();
        Folders.delete(folder);
        throw e;
      }
    } finally {
      rebuilding = Optional.empty();
      building.unlock();
    }
  }

  private LongConsumer counting(LongConsumer progress) {
    long total = source.mentions().count();
    return done -> {
      rebuilding = Optional.of(new IndexProgress(done, Math.max(done, total)));
      progress.accept(done);
    };
  }

  @Override
  public void close() {
    following.lock();
    try (var last = index) {
      commitRest(last);
    } finally {
      following.unlock();
    }
  }

  private void fill(MentionIndex fresh, LongConsumer progress) {
    // Read before the mentions: what changes from here on is applied from the log once more.
    long head = source.log().head();
    long last = 0;
    long done = 0;
    List<Mention> page;
    // A page that is not full ends it: what is kept meanwhile comes from the log.
    do {
      page = source.mentions().after(last, BATCH);
      last = page.isEmpty() ? last : page.get(page.size() - 1).id();
      done += page.size();
      fresh.apply(page, List.of(), 0);
      progress.accept(done);
    } while (page.size() == BATCH);
    fresh.apply(List.of(), List.of(), head);
    follow(fresh);
  }

  private long take(MentionIndex fresh, Path folder) {
    following.lock();
    try {
      follow(fresh);
      fresh.refresh();
      fresh.commit();
      long count = count(fresh);
      folders.use(folder);
      var old = index;
      index = fresh;
      committed = fresh.position();
      old.close();
      folders.tidy();
      return count;
    } finally {
      following.unlock();
    }
  }

  private static long count(MentionIndex index) {
    return switch (index.search(new SearchRequest("", 0, Optional.empty(), Summary.TOTAL))) {
      case IndexHits.Found found -> found.total();
      case IndexHits.BadQuery bad -> throw new IllegalStateException(bad.message());
    };
  }

  /// Applies what was only just kept, without reading it back. What is lacking comes from the log.
  private void followFromMemory() {
    for (var batch = source.justKept().after(index.position(), FRESH_BATCH);
        !batch.isEmpty();
        batch = source.justKept().after(index.position(), FRESH_BATCH)) {
      var changed = new LinkedHashMap<Long, Mention>();
      var left = new LinkedHashSet<Long>();
      for (var entry : batch) {
        entry.fresh().ifPresent(mention -> changed.put(mention.id(), mention));
        if (entry.fresh().isEmpty()) {
          left.add(entry.mention());
        }
      }
      apply(index, changed, left, batch.getLast().id());
    }
  }

  private void follow(MentionIndex to) {
    for (var batch = source.log().after(to.position(), BATCH);
        !batch.isEmpty();
        batch = source.log().after(to.position(), BATCH)) {
      var ids = new LinkedHashSet<Long>();
      batch.forEach(entry -> ids.add(entry.mention()));
      apply(to, new LinkedHashMap<>(), ids, batch.getLast().id());
    }
  }

  /// @param known changed mentions, as far as they are known
  /// @param ids of those that are to be read; the others of the log are gone
  private void apply(MentionIndex to, Map<Long, Mention> known, Set<Long> ids, long position) {
    var gone = new LinkedHashSet<>(ids);
    if (!ids.isEmpty()) {
      var read = source.mentions().findAll(ids);
      known.keySet().removeAll(ids);
      known.putAll(read);
      gone.removeAll(read.keySet());
    }
    to.apply(List.copyOf(known.values()), List.copyOf(gone), position);
  }

  private void commitInTime() {
    boolean behind = index.position() - committed >= COMMITTED_AFTER;
    if (++rounds >= ROUNDS || behind) {
      rounds = 0;
      index.commit();
      committed = index.position();
    }
  }

  /// What cannot be kept is applied again from the log.
  private static void commitRest(MentionIndex index) {
    try {
      index.commit();
    } catch (IllegalStateException e) {
      LOG.warn("the index was closed without its last entries, which are applied again", e);
    }
  }
}
