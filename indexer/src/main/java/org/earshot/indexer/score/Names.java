package org.earshot.indexer.score;

import java.util.HashSet;
import java.util.Set;
import org.earshot.indexer.score.Word.Gap;

/// Who is named in a text beside the brand. Nobody lists all competitors: of a text in Latin
/// letters a name is a word with a capital that no word list knows, of others a word in Latin
/// letters.
final class Names {
  /// Shorter ones are abbreviations and pronouns.
  private static final int SHORTEST = 3;

  /// Of a text in another script, a word in Latin letters is a name.
  private static final double FOREIGN = 0.5;

  /// Of a short text with two long names, most letters are theirs.
  private static final double NAMES_ALONE = 0.85;

  private static final Set<String> OTHER_SCRIPTS =
      Set.of("ru", "el", "te", "hi", "ar", "zh", "ja", "ko");

  /// German writes every noun with a capital. After the word that stands before the brand, too
  /// ("bei Globex …, bei Acme …"), it is a name.
  private static final Set<String> GERMAN_PREPOSITIONS =
      Set.of("bei", "beim", "von", "vom", "mit", "zu", "zum", "zur", "für", "fur", "an", "als");

  private final Reading reading;
  private final Set<Integer> branded;
  private final Set<Integer> known = new HashSet<>();
  private final Set<String> said = new HashSet<>();
  private final boolean latin;

  /// @param branded the words that the brand is named with
  Names(Reading reading, Set<Integer> branded) {
    this.reading = reading;
    this.branded = branded;
    this.latin =
        latinShare(reading.text())
            >= (OTHER_SCRIPTS.contains(reading.lang()) ? NAMES_ALONE : FOREIGN);
    reading.hits().forEach(this::know);
    for (int at = 0; at < reading.words().size(); at++) {
      if (isSure(at)) {
        said.add(form(at));
      }
    }
  }

  /// What is glued to a name compares it, and makes it no word of a list: "Globex보다", "Globex'ten".
  private void know(Hit hit) {
    boolean compares = hit.cue().kind().compares();
    for (int i = hit.from(); i < hit.to(); i++) {
      if (!compares || (latin && !isApostrophized(i))) {
        known.add(i);
      }
    }
  }

  /// What Turkish writes an apostrophe in is a name.
  boolean isApostrophized(int at) {
    var word = reading.words().get(at);
    String raw = reading.text().substring(word.start(), word.end());
    return reading.lang().equals("tr") && (raw.indexOf('\'') > 0 || raw.indexOf('’') > 0);
  }

  boolean isBrand(int at) {
    return branded.contains(at);
  }

  boolean anyBrand() {
    return !branded.isEmpty();
  }

  /// Whether anybody else is surely named.
  boolean anyOther() {
    return !said.isEmpty();
  }

  /// Whether a word is somebody else's name for all that can be seen of it: a sentence begins with
  /// a capital anyway.
  boolean isOther(int at) {
    return !isBrand(at) && (isSure(at) || (isCapital(at) && said.contains(form(at))));
  }

  /// Whether a word may be somebody else's name, if something else speaks for it.
  boolean mayBeOther(int at) {
    return !isBrand(at) && (isCapital(at) || isOther(at));
  }

  /// Whether a word may be a name, the brand's or another.
  boolean mayBe(int at) {
    return isBrand(at) || mayBeOther(at);
  }

  /// Whether the brand stands after the same word, as in "bei Globex …, bei Acme …".
  boolean isPaired(int at) {
    boolean links = german() ? followsPreposition(at) : !before(at).isEmpty();
    return links && branded.stream().anyMatch(brand -> before(brand).equals(before(at)));
  }

  /// Whether another name stands after the same word as the brand does here.
  boolean isFaced(int brand) {
    for (int at = 0; at < reading.words().size(); at++) {
      if (isOther(at) && isPaired(at) && before(at).equals(before(brand))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a preposition stands before a word of a German text.
  boolean followsPreposition(int at) {
    return GERMAN_PREPOSITIONS.contains(before(at));
  }

  boolean german() {
    return reading.lang().equals("de");
  }

  private boolean isSure(int at) {
    if (isBrand(at) || !isCapital(at)) {
      return false;
    }
    if (!latin) {
      return true;
    }
    var gap = reading.words().get(at).before();
    boolean leads = !german() || gap == Gap.COMMA || reading.turnsAt(at) || isPaired(at);
    return leads && gap != Gap.STOP;
  }

  /// Written as a name is, and in no word list.
  private boolean isCapital(int at) {
    var word = reading.words().get(at);
    if (word.end() - word.start() < SHORTEST || word.shouted() || known.contains(at)) {
      return false;
    }
    char initial = reading.text().charAt(word.start());
    return latin ? Character.isUpperCase(initial) : isLatin(initial);
  }

  private String before(int at) {
    return at > 0 && reading.words().get(at).before() == Gap.SPACE ? form(at - 1) : "";
  }

  private String form(int at) {
    return reading.words().get(at).form();
  }

  private static double latinShare(String text) {
    int letters = 0;
    int latin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ascii = c < 0x80;
      if (Character.isLetter(c)) {
        letters++;
        latin += ascii || isLatin(c) ? 1 : 0;
      }
    }
    return letters == 0 ? 1 : latin / (double) letters;
  }

  private static boolean isLatin(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }
}
