package org.earshot.app.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.Recorder;
import org.h2.store.fs.rec.FilePathRec;

/// Remembers each write to the database's file, in order, so that the file can be had as a kill
/// after any of them would have left it.
final class WrittenFile implements Recorder, AutoCloseable {
  static final String SCHEME = "rec";

  private final List<Write> writes = new ArrayList<>();

  private sealed interface Write {
    record Bytes(ByteBuffer bytes, long at) implements Write {}

    record Size(long size) implements Write {}
  }

  private WrittenFile() {}

  static WrittenFile recording() {
    var file = new WrittenFile();
    FilePathRec.register();
    FilePathRec.setRecorder(file);
    return file;
  }

  @Override
  public synchronized void log(int operation, String file, byte[] data, long position) {
    if (file.endsWith(".mv.db") && operation == WRITE) {
      writes.add(new Write.Bytes(ByteBuffer.wrap(data.clone()), position));
    } else if (file.endsWith(".mv.db") && operation == TRUNCATE) {
      writes.add(new Write.Size(position));
    }
  }

  synchronized int count() {
    return writes.size();
  }

  /// Makes `file` what it was after the first `count` writes.
  synchronized void replay(int count, Path file) throws IOException {
    try (var channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      for (var write : writes.subList(0, count)) {
        switch (write) {
          case Write.Bytes(var bytes, var at) -> channel.write(bytes.duplicate(), at);
          case Write.Size(var size) -> channel.truncate(size);
        }
      }
    }
  }

  @Override
  public void close() {
    FilePathRec.setRecorder(null);
  }
}
