package org.earshot.indexer.score;

import java.util.List;
import java.util.stream.Stream;

/// A text with the cues found in it.
///
/// @param text as it came
/// @param lang which language it was read as
/// @param words its words
/// @param hits its cues, in the order of the text
record Reading(String text, String lang, List<Word> words, List<Hit> hits) {
  private static final int EVIDENCE = 80;

  Reading {
    words = List.copyOf(words);
    hits = List.copyOf(hits);
  }

  Stream<Hit> of(Cue.Kind kind) {
    return hits.stream().filter(hit -> hit.cue().kind() == kind);
  }

  double sum(Cue.Kind kind) {
    return of(kind).mapToDouble(hit -> hit.cue().weight()).sum();
  }

  boolean has(Cue.Kind kind) {
    return of(kind).findAny().isPresent();
  }

  /// The words of a cue as they stand in the text.
  String evidence(Hit hit) {
    return excerpt(words.get(hit.from()).start(), words.get(hit.to() - 1).end());
  }

  /// A piece of the text on one line, cut where it is too long, never inside a character.
  String excerpt(int start, int end) {
    int last = Math.min(end, text.length());
    int to = Math.min(last, start + EVIDENCE);
    if (to < last && to > start && Character.isHighSurrogate(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(start, to).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  boolean holds(char mark) {
    return text.indexOf(mark) >= 0;
  }
}
