package org.earshot.crawler.extract.facts;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells single-byte encodings apart by the letters of the languages written in them: read in the
/// right one, nearly all letters beyond ASCII belong to one alphabet.
final class Alphabets {
  /// @param letters those beyond ASCII, in lower case
  private record Alphabet(Charset charset, Set<Integer> letters) {
    static Alphabet of(String charset, String letters) {
      return new Alphabet(
          Charset.forName(charset), letters.codePoints().boxed().collect(Collectors.toSet()));
    }

    boolean isLatin() {
      return letters.stream().allMatch(c -> c < FIRST_CYRILLIC);
    }
  }

  private static final String ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيپچژگکی";
  private static final String RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюяё";
  private static final String HUNGARIAN = "áéíóöőúüű";
  private static final String CZECH = "áčďéěíňóřšťúůýž";
  private static final String SLOVAK = "áäčďéíĺľňóôŕšťúýž";
  private static final String POLISH = "ąćęłńóśźż";
  private static final String SOUTH_SLAVIC = "čćđšž";
  private static final String ROMANIAN = "ăâîşţșț";
  private static final String LITHUANIAN = "ąčęėįšųūž";
  private static final String LATVIAN = "āčēģīķļņšūž";

  /// Of two that fit as well the earlier one is taken.
  private static final List<Alphabet> KNOWN =
      List.of(
          Alphabet.of("windows-1252", "áéíóúüñ¿¡ºª"), // Spanish
          Alphabet.of("windows-1252", "àâäçéèêëîïôöùûüÿœæ"), // French
          Alphabet.of("windows-1252", "äöüß"), // German
          Alphabet.of("windows-1252", "áàâãçéêíóôõúüºª"), // Portuguese
          Alphabet.of("windows-1252", "àèéìòù"), // Italian
          Alphabet.of("windows-1252", "åäöæøéü"), // Nordic
          Alphabet.of("windows-1252", "áðéíóúýþæö"), // Icelandic
          Alphabet.of("windows-1252", "éëïöüèáíóú"), // Dutch
          Alphabet.of("windows-1250", HUNGARIAN),
          Alphabet.of("ISO-8859-2", HUNGARIAN),
          Alphabet.of("windows-1250", CZECH),
          Alphabet.of("ISO-8859-2", CZECH),
          Alphabet.of("windows-1250", SLOVAK),
          Alphabet.of("ISO-8859-2", SLOVAK),
          Alphabet.of("windows-1250", POLISH),
          Alphabet.of("ISO-8859-2", POLISH),
          Alphabet.of("windows-1250", SOUTH_SLAVIC),
          Alphabet.of("ISO-8859-2", SOUTH_SLAVIC),
          Alphabet.of("windows-1250", ROMANIAN),
          Alphabet.of("ISO-8859-2", ROMANIAN),
          Alphabet.of("windows-1254", "çğıöşüâî"), // Turkish
          Alphabet.of("windows-1257", LITHUANIAN),
          Alphabet.of("ISO-8859-13", LITHUANIAN),
          Alphabet.of("windows-1257", LATVIAN),
          Alphabet.of("ISO-8859-13", LATVIAN),
          Alphabet.of("windows-1257", "äöüõšž"), // Estonian
          Alphabet.of("windows-1256", ARABIC),
          Alphabet.of("ISO-8859-6", ARABIC),
          Alphabet.of("x-MacCyrillic", RUSSIAN));

  /// Signs that stand in text of any language.
  private static final String PUNCTUATION = "\u00A0„“”‚‘’–—…«»§°©®™€•·×´،؛؟";

  /// Less is no evidence: a word or two fit many languages.
  private static final int LEAST = 4;

  /// The first letter of the scripts that write without Latin letters.
  private static final int FIRST_CYRILLIC = 0x400;

  /// How much a sign that does not belong weighs against one that does.
  private static final int STRANGE = -3;

  private Alphabets() {}

  static Optional<Charset> likeliest(byte[] bytes) {
    Optional<Charset> best = Optional.empty();
    int most = LEAST - 1;
    for (var alphabet : KNOWN) {
      var text = new String(bytes, alphabet.charset);
      int score = score(text, alphabet.letters);
      if (score > most && (alphabet.isLatin() || isMostlyForeign(text))) {
        most = score;
        best = Optional.of(alphabet.charset);
      }
    }
    return best;
  }

  /// Whether words of another script are more than an accident: Latin letters stand between them in
  /// markup and names only.
  private static boolean isMostlyForeign(String text) {
    long latin = text.chars().filter(c -> c < FIRST_CYRILLIC && Character.isLetter(c)).count();
    long foreign = text.chars().filter(c -> c >= FIRST_CYRILLIC && Character.isLetter(c)).count();
    return foreign * 3 > latin;
  }

  private static int score(String text, Set<Integer> letters) {
    int score = 0;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        score += score(c, before, letters);
      }
      before = c;
    }
    return score;
  }

  private static int score(char c, char before, Set<Integer> letters) {
    int lower = c == 'İ' ? 'i' : Character.toLowerCase(c);
    boolean letter = letters.contains(lower) || (c == 'İ' && letters.contains((int) 'ı'));
    if (!letter) {
      return PUNCTUATION.indexOf(c) >= 0 ? 0 : STRANGE;
    }
    // A capital within a word is a letter read wrongly.
    return Character.isUpperCase(c) && Character.isLowerCase(before) ? STRANGE : 1;
  }
}
