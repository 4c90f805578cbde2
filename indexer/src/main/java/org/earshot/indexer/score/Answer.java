package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.List;

/// What the lists know of a word.
///
/// @param form the word
/// @param stretched whether it is read without doubled letters, too
/// @param alone what is found where no phrase begins with it
/// @param phrases entries of several words that it can begin
/// @param next which words can be the second of one of the phrases
record Answer(String form, boolean stretched, List<Entry> alone, List<Entry> phrases, Next next) {
  /// A bit for each word that can follow, by its hash, and for each letter that it can begin with;
  /// most words that do follow are ruled out so.
  record Next(long words, long letters) {
    static final Next NONE = new Next(0, 0);

    boolean maybe(String form) {
      return (words & bit(form.hashCode())) != 0 || (letters & bit(form.charAt(0))) != 0;
    }

    private Next with(Entry.Pattern second) {
      String letters = second.letters();
      return switch (second.fit()) {
        case WHOLE -> new Next(words | bit(letters.hashCode()), this.letters);
        case START -> new Next(words, this.letters | (letters.isEmpty() ? -1 : first(letters)));
        case END -> new Next(words, -1);
      };
    }

    private static long first(String letters) {
      return bit(letters.charAt(0));
    }

    private static long bit(int hash) {
      return 1L << ((hash ^ hash >>> 6 ^ hash >>> 12) & (Long.SIZE - 1));
    }
  }

  Answer {
    alone = List.copyOf(alone);
    phrases = List.copyOf(phrases);
  }

  static Answer of(Word word, List<Entry> alone, List<Entry> candidates) {
    var phrases = new ArrayList<Entry>();
    var next = Next.NONE;
    for (var entry : candidates) {
      if (entry.patterns().size() > 1) {
        phrases.add(entry);
        next = next.with(entry.patterns().get(1));
      }
    }
    return new Answer(word.form(), word.stretched(), alone, phrases, next);
  }

  boolean tells(Word word) {
    return stretched == word.stretched() && form.equals(word.form());
  }

  /// Whether a phrase begins at a word of a text.
  boolean goesOn(List<Word> words, int at) {
    if (at + 1 >= words.size() || !next.maybe(words.get(at + 1).form())) {
      return false;
    }
    for (var phrase : phrases) {
      if (phrase.fits(words, at)) {
        return true;
      }
    }
    return false;
  }
}
