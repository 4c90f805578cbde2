package org.earshot.indexer.language;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/// OpenNLP's language model, laid out for speed: the weights of the languages that we expect, by
/// pieces of one to three letters. It sums what `GISModel` sums, without a string for each piece
/// and without the languages that nobody asked for.
final class Trigrams {
  private static final int LONGEST = 3;
  private static final int BITS_A_LETTER = 16;

  /// Half of the places stay empty, so that a look-up seldom tries a second one.
  private static final double LOAD = 0.5;

  private final List<String> languages;
  private final long[] keys;
  private final int[] starts;
  private final int[] ends;
  private final byte[] outcomes;
  private final float[] weights;

  private Trigrams(List<String> languages, int pieces, int parameters) {
    this.languages = List.copyOf(languages);
    int places = Integer.highestOneBit((int) (pieces / LOAD)) << 1;
    this.keys = new long[places];
    this.starts = new int[places];
    this.ends = new int[places];
    this.outcomes = new byte[parameters];
    this.weights = new float[parameters];
  }

  /// Takes over the weights of some languages.
  ///
  /// @param languages codes of the model (ISO 639-3), in the order in which they are asked for
  static Trigrams of(LanguageDetectorModel model, List<String> languages) {
    var parts = ((AbstractModel) model.getMaxentModel()).getDataStructures();
    var contexts = (java.util.Map<?, ?>) parts[1];
    var names = Arrays.asList((String[]) parts[2]);
    var wanted = names.stream().mapToInt(languages::indexOf).toArray();
    int parameters = 0;
    for (var value : contexts.values()) {
      parameters += ((Context) value).getOutcomes().length;
    }
    var table = new Trigrams(languages, contexts.size(), parameters);
    int next = 0;
    for (var entry : contexts.entrySet()) {
      next = table.add((String) entry.getKey(), (Context) entry.getValue(), wanted, next);
    }
    return table;
  }

  private int add(String piece, Context context, int[] wanted, int from) {
    if (piece.length() > LONGEST) {
      return from;
    }
    long key = key(piece, 0, piece.length());
    int place = place(key);
    int next = from;
    for (int i = 0; i < context.getOutcomes().length; i++) {
      int language = wanted[context.getOutcomes()[i]];
      if (language >= 0) {
        outcomes[next] = (byte) language;
        weights[next++] = (float) context.getParameters()[i];
      }
    }
    keys[place] = key;
    starts[place] = from;
    ends[place] = next;
    return next;
  }

  /// The weight of each language for a text: logarithms, up to a common summand. They grow with the
  /// length of the text.
  double[] weigh(String text) {
    var sums = new double[languages.size()];
    for (int at = 0; at < text.length(); at++) {
      long key = 0;
      for (int n = 1; n <= LONGEST && at + n <= text.length(); n++) {
        key = key << BITS_A_LETTER | text.charAt(at + n - 1);
        int place = place(key);
        for (int i = starts[place]; i < ends[place]; i++) {
          sums[outcomes[i]] += weights[i];
        }
      }
    }
    return sums;
  }

  private static long key(String text, int from, int to) {
    long key = 0;
    for (int i = from; i < to; i++) {
      key = key << BITS_A_LETTER | text.charAt(i);
    }
    return key;
  }

  private int place(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int place = (int) (mixed >>> 40) & (keys.length - 1);
    while (keys[place] != 0 && keys[place] != key) {
      place = (place + 1) & (keys.length - 1);
    }
    return place;
  }
}
