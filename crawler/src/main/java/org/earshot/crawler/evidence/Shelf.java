package org.earshot.crawler.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/// The folder of the files. Each file is begun by one process and never continued by another, so
/// that a record which a crash cut short is the last of its file.
final class Shelf {
  private static final String PREFIX = "earshot-";
  private static final String SUFFIX = ".warc.gz";
  private static final DateTimeFormatter BEGUN =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

  private final Path folder;

  /// A place in a file.
  ///
  /// @param file its name
  /// @param offset of the record's first byte
  /// @param length in bytes, compressed
  record Spot(String file, long offset, int length) {
    long end() {
      return offset + length;
    }
  }

  /// Opens the folder, which only its owner may read.
  Shelf(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the evidence folder " + folder + " cannot be used", e);
    }
  }

  /// A name that no file has had before.
  static String freshName(Instant now) {
    return PREFIX + BEGUN.format(now) + "-" + UUID.randomUUID().toString().substring(0, 8) + SUFFIX;
  }

  /// Writes bytes at the end of a file; they are on the disk when this returns.
  void append(String file, byte[] bytes) {
    try (var channel =
        FileChannel.open(
            folder.resolve(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      var rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("evidence cannot be written to " + folder.resolve(file), e);
    }
  }

  boolean has(String file) {
    return Files.exists(folder.resolve(file));
  }

  /// The bytes at a place; a file that ends before them is an error.
  byte[] read(Spot spot) {
    var bytes = ByteBuffer.allocate(spot.length());
    try (var channel = FileChannel.open(folder.resolve(spot.file()))) {
      while (bytes.hasRemaining() && channel.read(bytes, spot.offset() + bytes.position()) >= 0) {
        // goes on until the record is whole or the file ends
      }
      if (bytes.hasRemaining()) {
        throw new EOFException("it ends within the record at " + spot.offset());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "evidence cannot be read from " + folder.resolve(spot.file()), e);
    }
    return bytes.array();
  }

  long size(String file) {
    try {
      return Files.size(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void cut(String file, long size) {
    try (var channel = FileChannel.open(folder.resolve(file), StandardOpenOption.WRITE)) {
      channel.truncate(size);
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("evidence cannot be cut in " + folder.resolve(file), e);
    }
  }

  void delete(String file) {
    try {
      Files.deleteIfExists(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException("evidence cannot be deleted: " + folder.resolve(file), e);
    }
  }

  /// Our files in the folder; what else lies there is not ours.
  List<String> files() {
    try (var paths = Files.list(folder)) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith(PREFIX) && name.endsWith(SUFFIX))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
