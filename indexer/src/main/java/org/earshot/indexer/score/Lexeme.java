package org.earshot.indexer.score;

import java.util.Optional;
import org.earshot.indexer.sentiment.Token;
import org.earshot.indexer.sentiment.Token.Kind;
import org.jspecify.annotations.Nullable;

/// All that is known of a word wherever it stands, so that texts which say it again look it up once
/// and not once for each question about it. What is asked for late is kept when it was asked for;
/// threads that do not see each other's answer only reckon once more, for none of them changes.
final class Lexeme {
  /// Three capitals at least: shorter ones are "I", "OK" and "TV".
  private static final int SHOUT = 3;

  /// Longer figures are prices, years and order numbers, each unlike the others.
  private static final int SHORT_NUMBER = 2;

  private static final String NUMBER = "<num>";

  private final long letters;
  private final String form;
  private final int hash;
  private final int length;
  private final char initial;
  private final boolean stretched;
  private final boolean shouted;
  private final boolean unspaced;
  private final boolean symbol;
  private final Kind kind;
  private @Nullable Answer answer;
  private @Nullable Pieces pieces;
  private @Nullable Lexeme bare;
  private @Nullable Token plain;
  private @Nullable Token negated;

  /// @param letters hash of what it is found by
  /// @param form its folded form, empty where nothing of it counts
  /// @param written as it stands in the text
  Lexeme(long letters, String form, String written) {
    this(letters, form, form.length() < written.length(), shouted(written));
  }

  private Lexeme(long letters, String form, boolean stretched, boolean shouted) {
    this.letters = letters;
    this.form = form;
    this.hash = form.hashCode();
    this.length = form.length();
    this.initial = length == 0 ? 0 : form.charAt(0);
    this.stretched = stretched;
    this.shouted = shouted;
    this.unspaced = Scripts.unspaced(form);
    this.symbol = length == 0 || !Character.isLetterOrDigit(form.codePointAt(0));
    this.kind = kind(initial, symbol);
  }

  /// One of letters that are folded already.
  static Lexeme folded(long letters, String form, boolean stretched) {
    return new Lexeme(letters, form, stretched, false);
  }

  private static boolean shouted(String written) {
    for (int i = 0; i < written.length(); i++) {
      if (!Character.isUpperCase(written.charAt(i))) {
        return false;
      }
    }
    return written.length() >= SHOUT;
  }

  private static Kind kind(char initial, boolean symbol) {
    if (Scripts.unspaced(initial) || Scripts.hangul(initial)) {
      return Kind.RUN;
    }
    return symbol ? Kind.SYMBOL : Kind.WORD;
  }

  long letters() {
    return letters;
  }

  String form() {
    return form;
  }

  /// Whether nothing of it counts.
  boolean isEmpty() {
    return length == 0;
  }

  /// How many letters its form has.
  int length() {
    return length;
  }

  /// Hash of its form.
  int hash() {
    return hash;
  }

  /// The first letter of its form, 0 for none.
  char initial() {
    return initial;
  }

  boolean stretched() {
    return stretched;
  }

  boolean shouted() {
    return shouted;
  }

  /// Whether it holds characters of a script that is written without spaces.
  boolean unspaced() {
    return unspaced;
  }

  /// Whether it begins with one.
  boolean beginsRun() {
    return unspaced && Scripts.unspaced(initial);
  }

  /// Begins with no letter and no digit: an emoji, a face, the placeholder of an address.
  boolean symbol() {
    return symbol;
  }

  /// What the lists of its language know of it.
  ///
  /// @param lexicon that the lexeme is from
  Answer answer(Lexicon lexicon) {
    var known = answer;
    if (known == null) {
      known = lexicon.answer(this);
      answer = known;
    }
    return known;
  }

  /// How the run that it is was cut, if it was.
  Optional<Pieces> pieces() {
    return Optional.ofNullable(pieces);
  }

  /// How the run that it is is cut.
  ///
  /// @param runs of the lexicon that the lexeme is from
  /// @param width how many characters of the text it stands for
  Pieces pieces(Runs runs, int width) {
    var known = pieces;
    if (known == null || known.width() != width) {
      known = runs.pieces(form, width);
      pieces = known;
    }
    return known;
  }

  /// The word without the articles and the like that Arabic glues to it.
  Lexeme bare() {
    var known = bare;
    if (known == null) {
      String rest = Clitics.without(form);
      known = rest.equals(form) ? this : folded(0, rest, false);
      bare = known;
    }
    return known;
  }

  /// The word as the sentiment model sees it.
  ///
  /// @param turned whether a negation reaches it
  Token token(boolean turned) {
    var known = turned ? negated : plain;
    if (known != null) {
      return known;
    }
    var fresh = new Token(shown(), kind, turned);
    if (turned) {
      negated = fresh;
    } else {
      plain = fresh;
    }
    return fresh;
  }

  /// The same where the word was written with a `#`.
  Token tag(boolean turned) {
    boolean tagged = kind != Kind.SYMBOL && !beginsRun();
    return tagged ? new Token(shown(), Kind.TAG, turned) : token(turned);
  }

  private String shown() {
    return form.length() > SHORT_NUMBER && number(form) ? NUMBER : form;
  }

  private static boolean number(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) < '0' || form.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
