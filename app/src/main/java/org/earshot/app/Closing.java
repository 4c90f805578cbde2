package org.earshot.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Closes what was opened, last first. A part that hangs is left behind after a while, so that the
/// parts below it are closed in any case.
public final class Closing implements AutoCloseable {
  /// Longer than a part needs to let go of one request under way, shorter than the 90 seconds that
  /// systemd waits before it kills.
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private record Part(String name, AutoCloseable resource) {}

  private final Duration longest;
  private final Deque<Part> parts = new ArrayDeque<>();
  private boolean closed;

  public Closing() {
    this(LONGEST);
  }

  Closing(Duration longest) {
    this.longest = longest;
  }

  /// Takes a part that is to be closed before all that were taken earlier.
  ///
  /// @throws IllegalStateException when it is closed by now; the part is closed, too
  public <T extends AutoCloseable> T later(String name, T resource) {
    if (!taken(new Part(name, resource))) {
      close(new Part(name, resource));
      throw new IllegalStateException("stopped while " + name + " was being started");
    }
    return resource;
  }

  private synchronized boolean taken(Part part) {
    if (!closed) {
      parts.push(part);
    }
    return !closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    boolean interrupted = false;
    while (!parts.isEmpty()) {
      interrupted |= close(parts.pop());
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean close(Part part) {
    var closer = Thread.ofPlatform().daemon().name("close " + part.name).start(() -> run(part));
    try {
      if (!closer.join(longest)) {
        LOG.warn("{} did not close within {} s and is left behind", part.name, longest.toSeconds());
      }
      return false;
    } catch (InterruptedException stop) {
      return true;
    }
  }

  private static void run(Part part) {
    try {
      part.resource.close();
    } catch (Exception failed) {
      LOG.warn("{} did not close cleanly", part.name, failed);
    }
  }
}
