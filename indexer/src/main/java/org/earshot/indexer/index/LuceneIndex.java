package org.earshot.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.earshot.indexer.IndexHits;
import org.earshot.indexer.Mention;
import org.earshot.indexer.MentionIndex;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.analysis.Analysis;
import org.earshot.indexer.match.WordAnalyzer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The mentions in a Lucene index in a folder. Its position lies in the commit that holds what was
/// applied up to it; between commits, what is applied is only in the files that a crash leaves
/// unreferenced.
public final class LuceneIndex implements MentionIndex {
  /// Newest first, on disk as in the answers: a page of hits is then the first of each segment, and
  /// a stretch of time one of documents.
  static final Sort NEWEST_FIRST =
      new Sort(
          new SortField(Fields.SEEN, SortField.Type.LONG, true),
          new SortField(Fields.ID, SortField.Type.LONG, true));

  private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);
  private static final String POSITION = "position";
  private static final String STORE = "store";
  private static final String LAYOUT = "layout";

  /// Counted up when fields or analysis change, so that an index of before is built anew.
  private static final String CURRENT_LAYOUT = "3";

  /// A search that takes longer is not worth waiting for.
  private static final Duration LONGEST_SEARCH = Duration.ofSeconds(3);

  /// What is built anew is written in some twenty pieces a million rather than eighty, which saves
  /// merging them.
  private static final double BUFFER_MEGABYTES = 64;

  private final Numbering numbering = new Numbering();
  private final SearcherFactory snapshots =
      new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
            throws IOException {
          return new Snapshot(reader, numbering);
        }
      };
  private final Analysis analysis = new Analysis();
  private final Documents documents = new Documents(analysis);
  private final Path folder;
  private final String store;
  private final FSDirectory directory;
  private final Duration longestSearch;
  private volatile Opened opened;
  private boolean closed;

  /// @param position up to which was applied
  /// @param committed position of the last commit
  private record Opened(
      IndexWriter writer, SearcherManager snapshots, long position, long committed) {
    Opened at(long next) {
      return new Opened(writer, snapshots, next, committed);
    }

    Opened kept() {
      return new Opened(writer, snapshots, position, position);
    }
  }

  private LuceneIndex(Path folder, String store, Duration longestSearch) throws IOException {
    this.folder = folder;
    this.store = store;
    this.longestSearch = longestSearch;
    this.directory = FSDirectory.open(folder);
    try {
      this.opened = openWriter();
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /// Opens the index in a folder, or makes an empty one. What cannot be read, or was made by
  /// another store, is thrown away: it can be built again.
  ///
  /// @param store name of the store that it is a copy of
  /// @throws IllegalStateException when another process has it open
  public static LuceneIndex open(Path folder, String store) {
    return open(folder, store, LONGEST_SEARCH);
  }

  static LuceneIndex open(Path folder, String store, Duration longestSearch) {
    try {
      return new LuceneIndex(folder, store, longestSearch);
    } catch (LockObtainFailedException e) {
      throw new IllegalStateException(
          "the index in " + folder + " is in use by another process", e);
    } catch (IOException | RuntimeException e) {
      LOG.warn("the index in {} cannot be read and is built anew", folder, e);
      return anew(folder, store, longestSearch);
    }
  }

  private static LuceneIndex anew(Path folder, String store, Duration longestSearch) {
    try {
      Folders.delete(folder);
      return new LuceneIndex(folder, store, longestSearch);
    } catch (IOException e) {
      throw new UncheckedIOException("no index can be made in " + folder, e);
    }
  }

  @Override
  public long position() {
    return opened.position();
  }

  @Override
  public synchronized void apply(List<Mention> changed, List<Long> erased, long position) {
    change(writer -> {
      // As the index is sorted, for what is written in order need not be sorted.
      for (var mention : changed.reversed()) {
        writer.updateDocument(Documents.id(mention.id()), documents.of(mention));
      }
      for (var id : erased) {
        writer.deleteDocuments(Documents.id(id));
      }
      opened = opened.at(position);
    });
  }

  @Override
  public synchronized void refresh() {
    change(_ -> opened.snapshots().maybeRefreshBlocking());
  }

  @Override
  public synchronized void commit() {
    if (opened.position() != opened.committed()) {
      change(this::commit);
    }
  }

  @Override
  public synchronized void clear() {
    change(writer -> {
      writer.deleteAll();
      opened = opened.at(0);
      commit(writer);
      opened.snapshots().maybeRefreshBlocking();
    });
  }

  @Override
  public IndexHits search(SearchRequest request) {
    return ask(search -> search.run(request));
  }

  @Override
  public IndexHits like(long mention, int limit) {
    return ask(search -> search.like(mention, limit));
  }

  private interface Question {
    IndexHits to(Search search) throws IOException;
  }

  private IndexHits ask(Question question) {
    var snapshots = opened.snapshots();
    try {
      var snapshot = snapshots.acquire();
      try {
        return question.to(new Search(analysis, (Snapshot) snapshot, limit()));
      } finally {
        snapshots.release(snapshot);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index in " + folder + " cannot be searched", e);
    }
  }

  private QueryTimeout limit() {
    long start = System.nanoTime();
    return () -> System.nanoTime() - start >= longestSearch.toNanos();
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (directory) {
      closeWriter();
    } catch (IOException e) {
      LOG.warn("the index in {} did not close cleanly; nothing of it is lost", folder, e);
    }
  }

  private interface Change {
    void to(IndexWriter writer) throws IOException;
  }

  private void change(Change change) {
    if (closed) {
      throw new IllegalStateException("the index in " + folder + " is closed");
    }
    try {
      change.to(opened.writer());
    } catch (IOException | RuntimeException e) {
      backToLastCommit(e);
      throw new IllegalStateException("the index in " + folder + " cannot be written", e);
    }
  }

  private void commit(IndexWriter writer) throws IOException {
    commit(writer, opened.position());
    opened = opened.kept();
  }

  private void commit(IndexWriter writer, long position) throws IOException {
    writer.setLiveCommitData(
        Map.of(POSITION, Long.toString(position), STORE, store, LAYOUT, CURRENT_LAYOUT).entrySet());
    writer.commit();
  }

  /// A change that broke off must not become part of the next one.
  private void backToLastCommit(Exception cause) {
    try {
      closeWriter();
      opened = openWriter();
    } catch (IOException | RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  private void closeWriter() throws IOException {
    opened.snapshots().close();
    opened.writer().rollback();
  }

  private Opened openWriter() throws IOException {
    var config =
        new IndexWriterConfig(new WordAnalyzer())
            .setIndexSort(NEWEST_FIRST)
            // Merges neighbours only, so that each segment holds a time of its own.
            .setMergePolicy(new LogByteSizeMergePolicy())
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setCommitOnClose(false);
    var writer = new IndexWriter(directory, config);
    try {
      var said = new HashMap<String, String>();
      var commit = writer.getLiveCommitData();
      if (commit != null) {
        commit.forEach(entry -> said.put(entry.getKey(), entry.getValue()));
      }
      long position = 0;
      if (isOurs(said)) {
        position = Long.parseLong(said.getOrDefault(POSITION, "0"));
      } else {
        writer.deleteAll();
        commit(writer, 0);
      }
      return new Opened(writer, new SearcherManager(writer, snapshots), position, position);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  private boolean isOurs(Map<String, String> said) {
    return store.equals(said.get(STORE)) && CURRENT_LAYOUT.equals(said.get(LAYOUT));
  }
}
