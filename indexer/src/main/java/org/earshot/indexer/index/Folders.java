package org.earshot.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/// Where the index lies: in one of several folders side by side, named by a small file that is
/// replaced as a whole when a new index takes over.
public final class Folders {
  private static final String POINTER = "current";
  private static final String FIRST = "1";

  private final Path parent;

  /// @param parent made where it does not exist
  public Folders(Path parent) {
    this.parent = parent;
    try {
      Files.createDirectories(parent);
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for the index can be made at " + parent, e);
    }
  }

  /// The folder in use.
  public Path current() {
    return parent.resolve(name());
  }

  /// A folder for the index that is to take over, empty.
  public Path next() {
    var next = parent.resolve(Long.toString(Long.parseLong(name()) + 1));
    delete(next);
    return next;
  }

  /// Makes a folder the one in use, at once and wholly.
  public void use(Path folder) {
    try {
      var fresh = parent.resolve(POINTER + ".new");
      Files.writeString(fresh, folder.getFileName().toString(), StandardCharsets.US_ASCII);
      Files.move(
          fresh,
          parent.resolve(POINTER),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be switched in " + parent, e);
    }
  }

  /// Deletes what an index that was replaced, or was never finished, left.
  public void tidy() {
    var current = current();
    try (Stream<Path> folders = Files.list(parent)) {
      folders
          .filter(Files::isDirectory)
          .filter(folder -> !folder.equals(current))
          .forEach(Folders::delete);
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + parent + " cannot be read", e);
    }
  }

  /// Deletes a folder with all that is in it.
  public static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + folder + " cannot be deleted", e);
    }
  }

  private String name() {
    try {
      var pointer = parent.resolve(POINTER);
      if (!Files.exists(pointer)) {
        return FIRST;
      }
      var name = Files.readString(pointer, StandardCharsets.US_ASCII).strip();
      return name.matches("[0-9]{1,9}") ? name : FIRST;
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + parent + " cannot be read", e);
    }
  }
}
