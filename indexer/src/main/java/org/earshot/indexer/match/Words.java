package org.earshot.indexer.match;

import java.util.ArrayList;
import java.util.List;
import org.earshot.indexer.match.Node.Placed;
import org.earshot.indexer.query.Query;

/// Turns words and phrases of a query into names, patterns and exact words.
record Words(Reading reading, int mask) {
  /// A part of a name in digits may be written apart if so many letters stand before it.
  private static final int BEFORE_DIGITS = 3;

  /// How Germans write umlauts without their keys.
  private static final String UMLAUTS = "äöüÄÖÜ";

  private static final List<String> WITHOUT_KEYS = List.of("ae", "oe", "ue", "Ae", "Oe", "Ue");

  /// Follows a picture or not, as the sender's keyboard likes.
  private static final String PICTURE_STYLE = "\uFE0F";

  Placed token(Query.Token token) {
    return sequence(List.of(token), token.at().start(), token.at().end());
  }

  Placed phrase(Query.Phrase phrase) {
    return sequence(phrase.words(), phrase.at().start(), phrase.at().end());
  }

  /// Words side by side are one name, so that they may be joined; what is exact or a pattern stands
  /// between.
  private Placed sequence(List<Query.Token> tokens, int from, int to) {
    var parts = new ArrayList<Placed>();
    var name = new ArrayList<String>();
    for (var token : tokens) {
      switch (token) {
        case Query.Word word -> name.add(word.text());
        case Query.Exact exact -> {
          flush(name, parts, from, to);
          exact(exact, parts);
        }
        case Query.Wildcard wildcard -> {
          flush(name, parts, from, to);
          pattern(wildcard, parts);
        }
        case Query.Fuzzy fuzzy ->
            throw new IllegalArgumentException(
                "the parser lets nothing like this through: " + fuzzy);
      }
    }
    flush(name, parts, from, to);
    return switch (parts.size()) {
      case 0 -> new Node.Choice(List.of());
      case 1 -> parts.get(0);
      default -> new Node.Sequence(parts, from, to);
    };
  }

  private void flush(List<String> words, List<Placed> parts, int from, int to) {
    if (words.isEmpty()) {
      return;
    }
    var written = String.join(" ", words);
    boolean oneWord = words.size() == 1;
    words.clear();
    var ways = new ArrayList<Placed>();
    name(written, oneWord, from, to, ways);
    var typed = typed(written);
    if (!typed.equals(written)) {
      name(typed, oneWord, from, to, ways);
    }
    if (ways.size() == 1) {
      parts.add(ways.get(0));
    } else if (!ways.isEmpty()) {
      parts.add(new Node.Choice(ways));
    }
  }

  private void name(String written, boolean oneWord, int from, int to, List<Placed> ways) {
    var text = reading.reader().read(apart(written));
    var words = new ArrayList<String>();
    var bents = new ArrayList<Integer>();
    int letters = 0;
    int apostrophe = 0;
    for (int i = 0; i < text.size() && letters + text.length(i) <= Name.LONGEST; i++) {
      apostrophe = text.cut(i) > 0 ? letters + text.cut(i) : 0;
      words.add(text.letters(i));
      letters += text.length(i);
      bents.add(
          reading
              .endings()
              .paradigm(text.letters(i), apart(written).substring(text.start(i), text.end(i))));
    }
    boolean whole = oneWord && written.chars().noneMatch(c -> c == '-' || c == '.' || c == '_');
    if (!words.isEmpty()) {
      var name = Name.of(words, bents, apostrophe, whole && words.size() > 1);
      ways.add(new Node.Named(name, Keys.starts(name, reading), mask, from, to));
    }
  }

  /// `AcmeKettle` and `Windows10` may be written apart; a dot is no address here.
  private static String apart(String written) {
    var apart = new StringBuilder(written.length() + 2);
    int run = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean hump = run > 1 && TextReader.isHump(written, i);
      boolean digits =
          run >= BEFORE_DIGITS && Character.isDigit(c) && Character.isLetter(written.charAt(i - 1));
      if (hump || digits) {
        apart.append(' ');
        run = 0;
      }
      run = Character.isLetterOrDigit(c) ? run + 1 : 0;
      apart.append(c == '.' || c == ':' ? ' ' : c);
    }
    return apart.toString();
  }

  private static String typed(String written) {
    var typed = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      int umlaut = UMLAUTS.indexOf(written.charAt(i));
      typed.append(umlaut < 0 ? written.substring(i, i + 1) : WITHOUT_KEYS.get(umlaut));
    }
    return typed.toString();
  }

  /// What has no word in it (`&&`) stands nowhere.
  private void exact(Query.Exact exact, List<Placed> parts) {
    var written = exact.text().replace(PICTURE_STYLE, "");
    var text = reading.reader().read(written);
    if (text.size() == 0) {
      parts.add(new Node.Choice(List.of()));
      return;
    }
    parts.add(
        new Node.Exact(
            written,
            exact.caseKept(),
            text.start(0),
            words(text),
            mask,
            exact.at().start(),
            exact.at().end()));
  }

  /// The words of a tag's humps, which stand beside it, are not its own.
  private static int words(Text text) {
    int words = 1;
    while (words < text.size() && text.position(words) == text.position(words - 1) + 1) {
      words++;
    }
    return words;
  }

  /// A pattern's hyphens part it as they part words.
  private void pattern(Query.Wildcard wildcard, List<Placed> parts) {
    var folded = new StringBuilder();
    var pattern = wildcard.pattern();
    for (int i = 0; i <= pattern.length(); i++) {
      char c = i < pattern.length() ? pattern.charAt(i) : ' ';
      if (c == '*' || c == '?') {
        folded.append(c);
        continue;
      }
      var letters = c == '\\' ? "" : Folding.letters(c);
      folded.append(letters);
      boolean border = c != '\\' && letters.isEmpty() && !TextReader.isApostrophe(c);
      if (border && !folded.isEmpty()) {
        parts.add(
            new Node.Pattern(
                Glob.of(folded.toString()), mask, wildcard.at().start(), wildcard.at().end()));
        folded.setLength(0);
      }
    }
  }
}
