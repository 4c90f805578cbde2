package org.earshot.indexer.sentiment;

import java.util.List;
import org.earshot.indexer.sentiment.Token.Kind;

/// Gives the hashes of a text's n-grams to a [Sink]. Some are keyed by the language, so that each
/// has its own corner of the table; the shared ones let languages learn from each other what loan
/// words, cognates, emoji and punctuation tell.
final class Grams {
  /// What n-grams of one kind add up to counts the same in a long text as in a short one.
  enum View {
    WORDS(0, 1),
    PIECES(1, 1),
    SIGNS(2, 0.5),
    SHARED_WORDS(3, 0.5),
    SHARED_PIECES(4, 0.5);

    /// All of them, for those who ask often.
    static final List<View> ALL = List.of(values());

    private final int place;
    private final double weight;

    View(int place, double weight) {
      this.place = place;
      this.weight = weight;
    }

    /// Index in tables of views.
    int place() {
      return place;
    }

    /// How much each of `count` n-grams counts.
    float value(int count) {
      return (float) (weight / Math.sqrt(this == SIGNS ? count + 1.0 : Math.max(1.0, count)));
    }
  }

  /// Takes n-grams.
  interface Sink {
    void take(View view, int hash);
  }

  static final int VIEWS = View.ALL.size();

  /// Letters of a piece; pieces of other lengths beside these tell nothing more.
  private static final int PIECE = 4;

  /// What languages share is told by longer pieces.
  private static final int SHARED_PIECE = PIECE + 1;

  /// N-grams that begin at one character of a run.
  private static final int AT_A_CHARACTER = 3;

  private static final char BORDER = '_';

  /// Seeds of the hashes; any odd numbers would do.
  private static final int PAIR = 0x5bd1e995;

  private static final int FNV = 16777619;
  private static final int EMPTY = 0x9747b28c;
  private static final int SHARED = 0x01234567;
  private static final int SHARED_WORD = 0x01236032;
  private static final int NEGATED = 0x6e6f74;
  private static final int TAGGED = 0x23;
  private static final int SIGN = 0x777;
  private static final int AFTER_SIGN = 0x99;

  private final int salt;

  /// @param lang of the texts
  Grams(String lang) {
    this.salt = mixed(lang.hashCode() * 31 + 7);
  }

  /// All n-grams of a text.
  static void of(Seen seen, Sink sink) {
    var grams = new Grams(seen.lang());
    int before = 0;
    for (var token : seen.tokens()) {
      grams.alone(token, sink);
      if (token.kind() != Kind.MARK) {
        sink.take(View.WORDS, grams.pair(before, token));
      }
      before = behind(token);
    }
  }

  /// What tells the n-grams of one language from those of another.
  int salt() {
    return salt;
  }

  /// The n-grams of a word or sign that do not depend on what stands around it.
  void alone(Token token, Sink sink) {
    if (token.kind() == Kind.MARK) {
      sign(token.hash() ^ SIGN, sink);
    } else {
      word(token, token.hash(), sink);
    }
  }

  /// The n-gram of a word and what stands before it.
  ///
  /// @param before what [#behind] tells of it, 0 for nothing
  int pair(int before, Token token) {
    return mixed(((before * PAIR) ^ token.hash()) * FNV ^ salt);
  }

  /// What the word after a word or sign is paired with.
  static int behind(Token token) {
    return token.kind() == Kind.MARK ? mixed(token.hash() ^ AFTER_SIGN) : token.hash();
  }

  private void word(Token token, int hash, Sink sink) {
    sink.take(View.WORDS, mixed(hash ^ salt));
    if (token.negated()) {
      sink.take(View.WORDS, mixed(hash ^ salt ^ NEGATED));
    }
    switch (token.kind()) {
      case SYMBOL, MARK -> sink.take(View.SIGNS, mixed(hash ^ SHARED));
      case RUN -> unspaced(token.form(), sink);
      case TAG -> {
        sink.take(View.WORDS, mixed(hash ^ salt ^ TAGGED));
        spaced(token.form(), hash, sink);
      }
      case WORD -> spaced(token.form(), hash, sink);
    }
  }

  private void sign(int hash, Sink sink) {
    sink.take(View.SIGNS, mixed(hash ^ salt));
    sink.take(View.SIGNS, mixed(hash ^ SHARED));
  }

  private void spaced(String form, int wordHash, Sink sink) {
    sink.take(View.SHARED_WORDS, mixed(wordHash ^ SHARED_WORD));
    int length = form.length() + 2;
    for (int from = 0; from + PIECE <= length; from++) {
      int hash = EMPTY;
      for (int at = from; at < from + PIECE; at++) {
        hash = (hash ^ bordered(form, at)) * FNV;
      }
      sink.take(View.PIECES, mixed(hash ^ salt));
      if (from + SHARED_PIECE <= length) {
        hash = (hash ^ bordered(form, from + PIECE)) * FNV;
        sink.take(View.SHARED_PIECES, mixed(hash ^ SHARED));
      }
    }
  }

  /// The word or run between two borders.
  private static char bordered(String form, int at) {
    return at == 0 || at > form.length() ? BORDER : form.charAt(at - 1);
  }

  /// One to three characters of a run. It is a clause more often than not: how it begins and ends
  /// tells something, too.
  private void unspaced(String form, Sink sink) {
    int last = form.length();
    char second = bordered(form, 1);
    char first = BORDER;
    for (int from = 0; from <= last; from++) {
      int hash = (EMPTY ^ first) * FNV;
      if (from > 0) {
        sink.take(View.PIECES, mixed(hash ^ salt));
      }
      hash = (hash ^ second) * FNV;
      sink.take(View.PIECES, mixed(hash ^ salt));
      char third = bordered(form, from + 2);
      if (from < last) {
        sink.take(View.PIECES, mixed((hash ^ third) * FNV ^ salt));
      }
      first = second;
      second = third;
    }
  }

  /// N-grams of one view that a word or run has at most.
  static int most(int letters) {
    return AT_A_CHARACTER * (letters + 2);
  }

  private static int mixed(int hash) {
    int h = hash * 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ (h >>> 16);
  }
}
