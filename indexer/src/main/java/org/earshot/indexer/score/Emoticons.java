package org.earshot.indexer.score;

import java.util.Set;

/// Faces made of punctuation, to be cut as one word; what they mean stands in `any.tsv`.
final class Emoticons {
  static final Set<String> KNOWN =
      Set.of(
          ":)", ":-)", ":))", ":]", "=)", ":D", ":-D", "=D", ";)", ";-)", ":p", ":P", "<3", "^^",
          "^_^", ":(", ":-(", ":((", ":[", "=(", ":/", ":-/", ":'(", ":|", ":-|", ">:(", "D:",
          "</3", "-_-", ":@", "((", "))", ":*", ":-*", ":-]", "^.^", "=]", ":>", ":-[", ";(", ";-(",
          "=[", "=/");

  private Emoticons() {}

  /// Whether a face can begin so; letters may, but words are cut first.
  static boolean begins(char c) {
    return c < Byte.MAX_VALUE && !Character.isWhitespace(c) && c != '.' && c != ',';
  }
}
