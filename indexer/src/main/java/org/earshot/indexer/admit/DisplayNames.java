package org.earshot.indexer.admit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Tells whether two names look the same to a reader, whatever letters they are made of: what a
/// forger counts on. After the manner of Unicode UTS 39, for the letters that pass as Latin ones.
final class DisplayNames {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Mn}\\p{Cf}\\p{Z}\\p{P}\\p{S}]");

  private static final Map<Integer, String> LOOK_ALIKES = lookAlikes();

  /// What each of the letters of ASCII is taken for; 0 for what is not seen. Most names hold no
  /// other letters.
  private static final char[] PLAIN = new char[0x80];

  static {
    for (int i = 0; i < PLAIN.length; i++) {
      var taken = thorough(Character.toString(i));
      PLAIN[i] = taken.isEmpty() ? 0 : taken.charAt(0);
    }
  }

  private DisplayNames() {}

  static boolean alike(String name, String other) {
    var seen = skeleton(name);
    return !seen.isEmpty() && seen.equals(skeleton(other));
  }

  private static String skeleton(String name) {
    var plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= PLAIN.length) {
        return thorough(name);
      }
      if (PLAIN[c] != 0) {
        plain.append(PLAIN[c]);
      }
    }
    return plain.toString();
  }

  private static String thorough(String name) {
    // Before, because a trade mark becomes two letters; after, because accents come off only then.
    var signless = UNSEEN.matcher(name).replaceAll("");
    var plain =
        UNSEEN
            .matcher(Normalizer.normalize(signless, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    var folded = new StringBuilder(plain.length());
    plain
        .codePoints()
        .forEach(letter -> {
          var latin = LOOK_ALIKES.get(letter);
          if (latin == null) {
            folded.appendCodePoint(letter);
            return;
          }
          folded.append(latin);
        });
    return folded.toString();
  }

  /// Pairs of a letter and what it passes for. The letters l and I, and the digits 0 and 1, pass
  /// for each other in most fonts.
  private static Map<Integer, String> lookAlikes() {
    var pairs = "аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdԛqԝwαaβbεeηnιiκkνvοoρpτtυuχxγyıiłl0o1i5s";
    var map = new java.util.HashMap<Integer, String>();
    for (int i = 0; i < pairs.length(); i += 2) {
      map.put((int) pairs.charAt(i), pairs.substring(i + 1, i + 2));
    }
    map.put((int) 'l', "i");
    map.put((int) 'ł', "i");
    map.put((int) '|', "i");
    return Map.copyOf(map);
  }
}
