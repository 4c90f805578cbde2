package org.earshot.indexer.match;

import java.util.concurrent.atomic.AtomicReferenceArray;

/// Remembers how words sound: texts say the same words again and again. Each slot holds the word
/// that came last.
final class SoundCache {
  /// A word and the hashes of its skeletons.
  private static final class Heard {
    private final long word;
    private final long[] sounds;

    Heard(long word, long[] sounds) {
      this.word = word;
      this.sounds = sounds;
    }
  }

  private static final int SLOTS = 1 << 14;

  private final AtomicReferenceArray<Heard> slots = new AtomicReferenceArray<>(SLOTS);

  long[] sounds(Text text, int word, long hash, Reading reading) {
    long key = Hash.pair(hash, text.cut(word));
    int slot = (int) (key >>> 17) & (SLOTS - 1);
    var heard = slots.get(slot);
    if (heard == null || heard.word != key) {
      heard = new Heard(key, hear(text, word, reading));
      slots.set(slot, heard);
    }
    return heard.sounds;
  }

  private static long[] hear(Text text, int word, Reading reading) {
    return Likeness.sounds(text, word, reading).stream()
        .map(Sounds::skeleton)
        .mapToLong(Hash::sound)
        .distinct()
        .toArray();
  }
}
