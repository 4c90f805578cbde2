package org.earshot.indexer.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// Identifies languages. Safe for use by several threads.
///
/// Each expected language's weight is a logarithm: what OpenNLP's model gives for the pieces of
/// words, what the function words give, and how usual the language is beforehand. Long texts are
/// decided by the first, short ones by all three.
public final class Language {
  /// Enough for the model, which costs the more the longer the text is.
  private static final int PROBE = 300;

  /// Below this share a guess is worth less than an honest `und`.
  private static final double FLOOR = 0.25;

  /// What a function word adds, beside some fifteen pieces of letters that a word has.
  private static final double WORD = 0.6;

  /// How much surer the author's or the source's usual language makes, when he never used another:
  /// it decides about two or three words, never about a sentence.
  private static final double USUAL = 1.5;

  /// The model's sums are too flat to be logarithms of chances. Fitted on texts cut to three words,
  /// so that the share is close to the rate of right guesses.
  private static final double SHARPNESS = 10;

  /// The languages whose texts the word lists and the sentiment model know, and those most often
  /// met beside them.
  private static final Set<String> KNOWN_WELL =
      Set.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "lt", "el", "te", "tr", "ar", "hi");

  private static final Set<String> OFTEN_MET = Set.of("da", "sv", "id", "hr", "sk", "cs", "uk");

  private static final double WELL = 0.3;
  private static final double OFTEN = 0.15;

  private static final Set<String> CYRILLIC = Set.of("ru", "uk", "bg", "sr");
  private static final Set<String> ARABIC = Set.of("ar", "fa", "ur");

  /// The languages of Latin, Cyrillic and Arabic letters, and those that people write in Latin
  /// letters when they have no other keyboard: Greek, Hindi, Telugu. OpenNLP's model knows a
  /// hundred, and mistakes short texts for the rarest of them.
  private static final List<String> EXPECTED =
      List.of(
          "en", "lt", "el", "te", "hi", "de", "fr", "es", "it", "pl", "ru", "nl", "pt", "sv", "da",
          "nb", "fi", "et", "lv", "tr", "id", "cs", "sk", "hr", "uk", "ro", "hu", "bg", "ca", "eu",
          "sl", "ar", "fa", "ur", "sr", "vi");

  /// Where the model has another code than ISO 639-3's for the language as a whole.
  private static final Map<String, String> CODES =
      Map.of("et", "ekk", "lv", "lvs", "fa", "pes", "nb", "nob");

  private final Trigrams pieces;
  private final FunctionWords words;
  private final Greeklish greeklish;

  private Language(Trigrams pieces, FunctionWords words, Greeklish greeklish) {
    this.pieces = pieces;
    this.words = words;
    this.greeklish = greeklish;
  }

  public static Language bundled() {
    try (var in =
        Objects.requireNonNull(Language.class.getResourceAsStream("/langdetect-183.bin"))) {
      var codes = EXPECTED.stream().map(Language::code).toList();
      var pieces = Trigrams.of(new LanguageDetectorModel(in), codes);
      return new Language(pieces, FunctionWords.bundled(), Greeklish.bundled());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String code(String lang) {
    return CODES.getOrDefault(lang, Locale.of(lang).getISO3Language());
  }

  /// Which language the text is in; `und` for a text without letters or one that could be anything.
  public Guess of(String text) {
    return of(text, Map.of());
  }

  /// Which language the text is in, where it is known what its author or its source usually writes.
  ///
  /// @param usual shares of languages, 0 to 1
  public Guess of(String text, Map<String, Double> usual) {
    String probe = probe(text);
    var scripts = Scripts.of(probe);
    if (scripts.empty()) {
      return Guess.unknown();
    }
    return scripts
        .language()
        .map(lang -> new Guess(lang, 1))
        .or(() -> greeklish(probe, scripts))
        .orElseGet(() -> weigh(probe, scripts, usual));
  }

  private Optional<Guess> greeklish(String probe, Scripts scripts) {
    double share = scripts.mostly(UnicodeScript.LATIN) ? greeklish.share(probe) : 0;
    return share > 0 ? Optional.of(new Guess("el", share)) : Optional.empty();
  }

  private Guess weigh(String probe, Scripts scripts, Map<String, Double> usual) {
    var weights = pieces.weigh(probe);
    var hits = words.hits(probe);
    int best = -1;
    for (int i = 0; i < weights.length; i++) {
      String lang = EXPECTED.get(i);
      weights[i] =
          fits(lang, scripts)
              ? weights[i]
                  + WORD * hits.getOrDefault(lang, 0.0)
                  + USUAL * usual.getOrDefault(lang, 0.0)
                  + beforehand(lang)
              : Double.NEGATIVE_INFINITY;
      best = best < 0 || weights[i] > weights[best] ? i : best;
    }
    double share = share(weights, best);
    return share < FLOOR ? Guess.unknown() : new Guess(EXPECTED.get(best), share);
  }

  private static double beforehand(String lang) {
    return KNOWN_WELL.contains(lang) ? WELL : OFTEN_MET.contains(lang) ? OFTEN : 0;
  }

  private static double share(double[] weights, int best) {
    double sum = 0;
    for (double weight : weights) {
      sum += Math.exp((weight - weights[best]) * SHARPNESS);
    }
    return 1 / sum;
  }

  /// Greek stands in both lists: whoever has no Greek keyboard writes it in Latin letters.
  private static boolean fits(String lang, Scripts scripts) {
    if (scripts.mostly(UnicodeScript.CYRILLIC)) {
      return CYRILLIC.contains(lang);
    }
    if (scripts.mostly(UnicodeScript.ARABIC)) {
      return ARABIC.contains(lang);
    }
    return !CYRILLIC.contains(lang) && !ARABIC.contains(lang);
  }

  /// The beginning of the text in lower case, without addresses and account names; with them where
  /// there is nothing else.
  private static String probe(String text) {
    String head = text.substring(0, Math.min(text.length(), PROBE * 2));
    var clean = new StringBuilder(PROBE);
    for (int at = 0; at < head.length() && clean.length() < PROBE; ) {
      int end = wordEnd(head, at);
      if (!isNoise(head, at, end)) {
        clean.append(head, at, end);
      }
      if (end < head.length()) {
        clean.append(head.charAt(end));
      }
      at = end + 1;
    }
    String probe = clean.toString().isBlank() ? head : clean.toString();
    return probe.substring(0, Math.min(probe.length(), PROBE)).toLowerCase(Locale.ROOT);
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNoise(String text, int from, int end) {
    int at = text.indexOf('@', from);
    return text.startsWith("http", from)
        || text.startsWith("www.", from)
        || (from < end && text.charAt(from) == '#')
        || (at >= 0 && at < end);
  }
}
