package org.earshot.indexer.sentiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Our own texts to learn from, written down as a grammar: `@name = one | two` gives a name to
/// alternatives, `label: text with {name}` is a sentence of that label, `label 60: text` gives up
/// to sixty. It stands for the languages that nobody has labelled texts of.
public final class Grammar {
  /// The source that its sentences are said to come from.
  public static final String SOURCE = "grammar";

  private static final Pattern SENTENCE = Pattern.compile("(\\w+)(?: (\\d{1,4}))?:(.*)");

  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
  private static final int DEEPEST = 6;

  private final String lang;
  private final Random random;
  private final Map<String, List<String>> alternatives = new HashMap<>();
  private final List<Labelled> sentences = new ArrayList<>();

  private Grammar(String lang, long seed) {
    this.lang = lang;
    this.random = new Random(seed);
  }

  /// The sentences of a file.
  ///
  /// @param file named after its language, `lt.txt`
  /// @param most sentences that one line with slots gives
  public static List<Labelled> sentences(Path file, int most) throws IOException {
    String lang = file.getFileName().toString().replaceFirst("\\..*", "");
    return sentences(lang, Files.readAllLines(file), most);
  }

  static List<Labelled> sentences(String lang, List<String> lines, int most) {
    var grammar = new Grammar(lang, 20_261_101L);
    for (String line : lines) {
      grammar.line(line.strip(), most);
    }
    return List.copyOf(grammar.sentences);
  }

  private void line(String line, int most) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith("@")) {
      String[] sides = line.substring(1).split("=", 2);
      alternatives.put(sides[0].strip(), split(sides[1]));
      return;
    }
    var sentence = SENTENCE.matcher(line);
    if (!sentence.matches()) {
      throw new IllegalArgumentException("grammar " + lang + ": expected 'label: text' in " + line);
    }
    int many = sentence.group(2) == null ? most : Integer.parseInt(sentence.group(2));
    for (String text : texts(sentence.group(3).strip(), many)) {
      sentences.add(new Labelled(lang, SOURCE, sentence.group(1), text));
    }
  }

  private static List<String> split(String alternatives) {
    return Arrays.stream(alternatives.split("\\|", -1)).map(String::strip).toList();
  }

  private Set<String> texts(String pattern, int most) {
    var texts = new LinkedHashSet<String>();
    for (int i = 0; i < most; i++) {
      texts.add(filled(pattern, DEEPEST));
    }
    return texts;
  }

  private String filled(String pattern, int depth) {
    Matcher slots = SLOT.matcher(pattern);
    return slots.replaceAll(slot -> Matcher.quoteReplacement(choice(slot.group(1), depth)));
  }

  private String choice(String name, int depth) {
    var choices = alternatives.get(name);
    if (choices == null || depth == 0) {
      throw new IllegalArgumentException("grammar " + lang + ": nothing for {" + name + "}");
    }
    return filled(choices.get(random.nextInt(choices.size())), depth - 1);
  }
}
