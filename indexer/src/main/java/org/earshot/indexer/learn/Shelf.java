package org.earshot.indexer.learn;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.earshot.indexer.sentiment.Overlay;

/// The folder of the models and the file that says which is in use, which was before it, and so on.
/// Files are written beside and moved into place, so that a crash leaves the old or the new.
final class Shelf {
  /// Number of the model that comes with the product.
  static final int SHIPPED = 0;

  /// Models that are kept.
  static final int KEPT = 5;

  private static final String CHOICE = "in-use";
  private static final String SHIPPED_LINE = "shipped";
  private static final int MOST_CHOICE_BYTES = 1_000;
  private static final Pattern FILE = Pattern.compile("sentiment-([1-9][0-9]{0,8})\\.model");
  private static final Pattern LINE = Pattern.compile("sentiment-([1-9][0-9]{0,8})");

  private final Path folder;

  Shelf(Path folder) {
    this.folder = folder;
  }

  /// Numbers of the models that were chosen, the last choice first; the first choice was the
  /// shipped one.
  List<Integer> choices() throws IOException {
    var file = folder.resolve(CHOICE);
    var choices = new ArrayList<Integer>();
    if (Files.exists(file)) {
      if (Files.size(file) > MOST_CHOICE_BYTES) {
        throw new IOException(CHOICE + " is damaged");
      }
      for (var line : Files.readAllLines(file)) {
        choices.add(number(line));
      }
    }
    if (choices.isEmpty() || choices.getLast() != SHIPPED) {
      choices.add(SHIPPED);
    }
    return choices;
  }

  private static int number(String line) throws IOException {
    if (line.equals(SHIPPED_LINE)) {
      return SHIPPED;
    }
    var named = LINE.matcher(line);
    if (!named.matches()) {
      throw new IOException(CHOICE + " is damaged");
    }
    return Integer.parseInt(named.group(1));
  }

  /// Remembers the choices, the newest first.
  void choose(List<Integer> choices) throws IOException {
    var text = new StringBuilder();
    for (int number : choices.subList(0, Math.min(choices.size(), KEPT + 1))) {
      text.append(number == SHIPPED ? SHIPPED_LINE : "sentiment-" + number).append('\n');
    }
    write(CHOICE, text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /// @param base name of the shipped model
  Overlay read(int number, String base) throws IOException {
    var file = folder.resolve(name(number));
    if (!Files.exists(file)) {
      throw new IOException("it is gone");
    }
    if (Files.size(file) > Overlay.MOST_BYTES) {
      throw new IOException("it is damaged");
    }
    return Overlay.of(Files.readAllBytes(file), base);
  }

  /// Number of the model that is learned next.
  int next() throws IOException {
    int last = choices().stream().mapToInt(Integer::intValue).max().orElse(SHIPPED);
    return Math.max(last, numbers().stream().mapToInt(Integer::intValue).max().orElse(0)) + 1;
  }

  /// Keeps a model; the oldest beyond those that are kept go, but none that is still a choice.
  void keep(int number, byte[] model) throws IOException {
    write(name(number), model);
    var newest = numbers().stream().sorted(Comparator.reverseOrder()).toList();
    var choices = choices();
    for (int old : newest.subList(Math.min(KEPT, newest.size()), newest.size())) {
      if (choices.indexOf(old) < 0) {
        Files.deleteIfExists(folder.resolve(name(old)));
      }
    }
  }

  private List<Integer> numbers() throws IOException {
    var numbers = new ArrayList<Integer>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
          var named = FILE.matcher(file.getFileName().toString());
          if (named.matches()) {
            numbers.add(Integer.valueOf(named.group(1)));
          }
        }
      }
    }
    return numbers;
  }

  static String name(int number) {
    return "sentiment-" + number + ".model";
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.createDirectories(folder);
    var beside = folder.resolve(name + ".new");
    try (var out =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        out.write(left);
      }
      out.force(true);
    }
    Files.move(
        beside,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
