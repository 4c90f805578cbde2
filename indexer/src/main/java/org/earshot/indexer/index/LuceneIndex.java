package org.earshot.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.earshot.indexer.IndexHits;
import org.earshot.indexer.Mention;
import org.earshot.indexer.MentionIndex;
import org.earshot.indexer.SearchRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The mentions in a Lucene index in a folder. Its position lies in the commit that holds what was
/// applied up to it.
public final class LuceneIndex implements MentionIndex {
  /// Newest first, on disk as in the answers: a page of hits is then the first of each segment.
  static final Sort NEWEST_FIRST =
      new Sort(
          new SortField(Fields.SEEN, SortField.Type.LONG, true),
          new SortField(Fields.ID, SortField.Type.LONG, true));

  private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);
  private static final String POSITION = "position";
  private static final String STORE = "store";
  private static final String LAYOUT = "layout";

  /// Counted up when fields or analysis change, so that an index of before is built anew.
  private static final String CURRENT_LAYOUT = "1";

  private final Analyzer analyzer = Analyzers.perField();
  private final Path folder;
  private final String store;
  private final FSDirectory directory;
  private volatile Opened opened;
  private boolean closed;

  /// @param position of the last commit
  private record Opened(IndexWriter writer, SearcherManager searchers, long position) {
    Opened at(long next) {
      return new Opened(writer, searchers, next);
    }
  }

  private LuceneIndex(Path folder, String store) throws IOException {
    this.folder = folder;
    this.store = store;
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
    try {
      return new LuceneIndex(folder, store);
    } catch (LockObtainFailedException e) {
      throw new IllegalStateException(
          "the index in " + folder + " is in use by another process", e);
    } catch (IOException | RuntimeException e) {
      LOG.warn("the index in {} cannot be read and is built anew", folder, e);
      return anew(folder, store);
    }
  }

  private static LuceneIndex anew(Path folder, String store) {
    try {
      Folders.delete(folder);
      return new LuceneIndex(folder, store);
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
    change(
        position,
        writer -> {
          for (var mention : changed) {
            writer.updateDocument(Documents.id(mention.id()), Documents.of(mention));
          }
          for (var id : erased) {
            writer.deleteDocuments(Documents.id(id));
          }
        });
  }

  @Override
  public synchronized void clear() {
    change(0, IndexWriter::deleteAll);
  }

  @Override
  public IndexHits search(SearchRequest request) {
    var searchers = opened.searchers();
    try {
      var searcher = searchers.acquire();
      try {
        return new Search(analyzer, searcher).run(request);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index in " + folder + " cannot be searched", e);
    }
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

  private void change(long position, Change change) {
    if (closed) {
      throw new IllegalStateException("the index in " + folder + " is closed");
    }
    var before = opened;
    try {
      change.to(before.writer());
      commit(before.writer(), position);
      before.searchers().maybeRefreshBlocking();
      opened = before.at(position);
    } catch (IOException | RuntimeException e) {
      backToLastCommit(e);
      throw new IllegalStateException("the index in " + folder + " cannot be written", e);
    }
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
    opened.searchers().close();
    opened.writer().rollback();
  }

  private Opened openWriter() throws IOException {
    var config = new IndexWriterConfig(analyzer).setIndexSort(NEWEST_FIRST).setCommitOnClose(false);
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
      return new Opened(writer, new SearcherManager(writer, null), position);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  private boolean isOurs(Map<String, String> said) {
    return store.equals(said.get(STORE)) && CURRENT_LAYOUT.equals(said.get(LAYOUT));
  }
}
