package org.earshot.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.earshot.app.store.Databases;
import org.earshot.app.store.Folders;
import org.earshot.crawler.Post;
import org.earshot.indexer.Brand;
import org.earshot.indexer.Indexer;
import org.earshot.indexer.IndexerSettings;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Scorers;

/// An indexer over nothing, for asking what it would make of some posts.
public final class Preview implements AutoCloseable {
  private final Closing closing = new Closing();
  private final Indexer indexer;

  private Preview(Path folder, Clock clock) {
    closing.later("preview folder", () -> Folders.delete(folder));
    var databases = closing.later("preview database", Databases.inMemory());
    indexer =
        closing.later(
            "preview indexer",
            new Indexer(
                IndexerSettings.in(folder),
                databases.durable(),
                databases.plain(),
                Scorers.bundled(),
                clock));
  }

  public static Preview open(Clock clock) {
    try {
      return new Preview(Files.createTempDirectory("earshot-preview"), clock);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// The mentions of a brand that the posts would be.
  public List<Mention> mentions(List<Post> posts, Brand brand) {
    return indexer.preview(posts, List.of(brand));
  }

  @Override
  public void close() {
    closing.close();
  }
}
