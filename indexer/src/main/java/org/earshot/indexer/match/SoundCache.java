package org.earshot.indexer.match;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Remembers how words sound: texts say the same words again and again. Each slot holds the word
/// that came last.
final class SoundCache {
  /// One way in which a word sounds.
  ///
  /// @param skeleton key of the sound's skeleton
  /// @param consonants of the skeleton
  record Said(String sound, long skeleton, int consonants) {
    static Said of(String sound) {
      var skeleton = Skeleton.of(sound);
      return new Said(sound, skeleton.key(), skeleton.consonants());
    }
  }

  /// A word and how it sounds, the whole word first, then without each ending that it may have.
  private record Heard(long word, List<Said> sounds) {}

  private static final int SLOTS = 1 << 12;

  private final AtomicReferenceArray<Heard> slots = new AtomicReferenceArray<>(SLOTS);

  List<Said> sounds(Text text, int word, Reading reading) {
    long key = text.hash(word);
    int slot = (int) (key >>> 17) & (SLOTS - 1);
    var heard = slots.get(slot);
    if (heard == null || heard.word != key) {
      heard = new Heard(key, hear(text, word, reading));
      slots.set(slot, heard);
    }
    return heard.sounds;
  }

  private static List<Said> hear(Text text, int word, Reading reading) {
    return Likeness.sounds(text, word, reading).stream().map(Said::of).toList();
  }
}
