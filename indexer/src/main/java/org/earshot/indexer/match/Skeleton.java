package org.earshot.indexer.match;

/// The consonants of a sound in seven classes, letter by letter: voiced or not, hard or soft, and
/// what alphabets write with one letter, count as one. `A` stands for a beginning with none.
///
/// A dental before a hiss belongs to it (ts, dz), and a nasal before a stop is often no letter of
/// its own (Greek ντ, μπ); so these wait for what follows.
final class Skeleton {
  private long hash = Hash.SEED;
  private char last;
  private char waiting;
  private boolean begun;
  private int consonants;

  static Skeleton of(String sound) {
    var skeleton = new Skeleton();
    for (int i = 0; i < sound.length(); i++) {
      skeleton.add(sound.charAt(i));
    }
    return skeleton;
  }

  void add(char letter) {
    char of = classOf(letter);
    if (!begun && of == 0) {
      emit('A');
      consonants--;
    }
    begun = true;
    if (waiting != 0 && of == waiting) {
      return;
    }
    if (waiting != 0 && !isTakenIn(letter)) {
      emit(waiting);
    }
    waiting = 0;
    if (of == 'T' || of == 'M' || of == 'N') {
      waiting = of;
    } else if (of != 0) {
      emit(of);
    }
  }

  void addAll(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      add(letters.charAt(i));
    }
  }

  /// The key of the sound up to here.
  long key() {
    long all = waiting != 0 && waiting != last ? Hash.on(hash, waiting) : hash;
    return Hash.sound(Hash.done(all));
  }

  /// The same with one more letter, which is not kept.
  long keyWith(char letter) {
    long hashHere = hash;
    char lastHere = last;
    char waitingHere = waiting;
    boolean begunHere = begun;
    int consonantsHere = consonants;
    add(letter);
    long key = key();
    hash = hashHere;
    last = lastHere;
    waiting = waitingHere;
    begun = begunHere;
    consonants = consonantsHere;
    return key;
  }

  int consonants() {
    return consonants + (waiting != 0 && waiting != last ? 1 : 0);
  }

  private void emit(char of) {
    if (of != last) {
      hash = Hash.on(hash, of);
      last = of;
      consonants++;
    }
  }

  private boolean isTakenIn(char next) {
    return switch (waiting) {
      case 'T' -> next == 's' || next == 'z' || next == 'j';
      case 'M' -> next == 'b' || next == 'p';
      default -> next == 't' || next == 'd' || next == 'k' || next == 'g';
    };
  }

  private static char classOf(char letter) {
    return switch (letter) {
      case 'b', 'p', 'f', 'v', 'w' -> 'P';
      case 't', 'd' -> 'T';
      case 'k', 'g', 'q', 'c', 'x' -> 'K';
      case 's', 'z', 'j' -> 'S';
      case 'm' -> 'M';
      case 'n' -> 'N';
      case 'l', 'r' -> 'R';
      default -> 0;
    };
  }
}
