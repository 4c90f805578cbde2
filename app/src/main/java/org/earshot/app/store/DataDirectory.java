package org.earshot.app.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.earshot.app.OperatorException;

/// Everything that is kept, under one directory that only its owner may enter and only one process
/// holds at a time.
public final class DataDirectory implements AutoCloseable {
  private final Path path;
  private final FileChannel lock;

  private DataDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /// Creates the directory where there is none, and locks it for this process.
  ///
  /// @throws OperatorException when another process holds it, or it cannot be written
  public static DataDirectory open(Path path) {
    try {
      createPrivate(path);
      createPrivate(path.resolve("db"));
      createPrivate(runFolder(path));
      return new DataDirectory(path, lock(path));
    } catch (IOException failed) {
      throw new OperatorException(
          "cannot use the data directory " + path + ": " + reason(failed), failed);
    }
  }

  /// Where a running process and a command meet.
  public static Path runFolder(Path data) {
    return data.resolve("run");
  }

  /// True when there is something in it to look at.
  public static boolean exists(Path data) {
    return Files.isDirectory(data.resolve("db"));
  }

  /// The process that holds a directory, as it wrote into the lock file.
  public static Optional<String> holder(Path data) {
    try {
      var pid = Files.readString(lockFile(data)).strip();
      return pid.isEmpty() ? Optional.empty() : Optional.of(pid);
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  /// The database's file, without the ending that H2 adds.
  public Path database() {
    return path.resolve("db").resolve("earshot");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException("cannot let go of " + lockFile(path), failed);
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    var channel =
        FileChannel.open(
            lockFile(path),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw inUse(path);
    }
    var pid = Long.toString(ProcessHandle.current().pid());
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
    return channel;
  }

  /// The channel keeps the lock until it is closed, or its process dies in whatever way.
  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException ourselves) {
      return false;
    }
  }

  private static OperatorException inUse(Path path) {
    return new OperatorException(
        "the data directory "
            + path
            + " is in use by process "
            + holder(path).orElse("(unknown)")
            + "; stop it first, or choose another with --data");
  }

  private static Path lockFile(Path data) {
    return data.resolve("lock");
  }

  private static void createPrivate(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      return;
    }
    Files.createDirectories(folder);
  }

  private static String reason(IOException failed) {
    return failed.getClass().getSimpleName() + ": " + failed.getMessage();
  }
}
