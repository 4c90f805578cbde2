package org.earshot.indexer;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A topic that the operator listens for beside [Topic].
///
/// @param name lower-case letters, digits and hyphens, 40 characters at most
/// @param phrases words that tell it, in any language; `stem*` stands for every word that begins so
public record OwnTopic(String name, List<String> phrases) {
  private static final Pattern NAME =
      Pattern.compile("[\\p{Ll}\\p{Lo}0-9][\\p{Ll}\\p{Lo}0-9-]{0,39}");

  /// More is a mistake, and each costs a look-up in every text.
  private static final int MOST_PHRASES = 200;

  public OwnTopic {
    phrases = List.copyOf(phrases);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a topic's name is 1 to 40 lower-case letters, digits and hyphens, not '" + name + "'");
    }
    if (phrases.isEmpty() || phrases.size() > MOST_PHRASES) {
      throw new IllegalArgumentException(
          "topic " + name + " needs 1 to " + MOST_PHRASES + " phrases, not " + phrases.size());
    }
  }

  /// Reads `name: phrase; phrase`.
  ///
  /// @throws IllegalArgumentException for anything else
  public static OwnTopic parse(String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(
          "a topic is written 'name: phrase; phrase', not '" + line + "'");
    }
    var phrases =
        Arrays.stream(line.substring(colon + 1).split(";", -1))
            .map(String::strip)
            .filter(phrase -> !phrase.isEmpty())
            .toList();
    return new OwnTopic(line.substring(0, colon).strip(), phrases);
  }
}
