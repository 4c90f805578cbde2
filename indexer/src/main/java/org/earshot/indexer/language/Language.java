package org.earshot.indexer.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// Identifies languages. Safe for use by several threads.
public final class Language {
  /// Enough for the model, which costs the more the longer the text is.
  private static final int PROBE = 300;

  /// Below this a guess is worth less than an honest `und`.
  private static final double FLOOR = 0.12;

  /// How much one text full of a language's function words says beside the model's opinion.
  private static final double WORDS_WEIGHT = 2.0;

  /// The languages that use Latin or Cyrillic letters and that we are ready to meet. The model
  /// knows a hundred and mistakes short texts for the rarest of them.
  private static final Set<String> EXPECTED =
      Set.of(
          "en", "lt", "el", "de", "fr", "es", "it", "pl", "ru", "nl", "pt", "sv", "da", "nb", "fi",
          "et", "lv", "tr", "id", "cs", "sk", "hr", "uk", "ro", "hu", "bg", "ca", "eu", "sl", "ar",
          "fa", "ur", "sr", "vi");

  /// What a text is likely to be before it is read: the languages of most of the web, and those of
  /// our first users.
  private static final Map<String, Double> EXPECTATION =
      Map.of(
          "en", 0.14, "lt", 0.1, "ru", 0.12, "ar", 0.14, "de", 0.04, "fr", 0.04, "es", 0.06, "da",
          0.05);

  private static final Set<String> CYRILLIC = Set.of("ru", "uk", "bg", "sr");
  private static final Set<String> ARABIC = Set.of("ar", "fa", "ur");

  private static final Pattern NOISE =
      Pattern.compile("https?://\\S*|www\\.\\S*|[@#]\\S+|\\S+@\\S+");

  private final LanguageDetectorModel model;
  private final FunctionWords words;
  private final Map<String, String> codes;

  private Language(LanguageDetectorModel model, FunctionWords words) {
    this.model = model;
    this.words = words;
    this.codes =
        EXPECTED.stream()
            .collect(Collectors.toMap(lang -> Locale.of(lang).getISO3Language(), lang -> lang));
    codes.put("ekk", "et");
    codes.put("lvs", "lv");
    codes.put("pes", "fa");
    codes.put("nno", "nb");
  }

  public static Language bundled() {
    try (var in =
        Objects.requireNonNull(Language.class.getResourceAsStream("/langdetect-183.bin"))) {
      return new Language(new LanguageDetectorModel(in), FunctionWords.bundled());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Which language the text is in; `und` for a text without letters or one that could be anything.
  public Guess of(String text) {
    String probe = probe(text);
    var scripts = Scripts.of(probe);
    if (scripts.empty()) {
      return Guess.unknown();
    }
    return scripts
        .language()
        .map(lang -> new Guess(lang, 1))
        .orElseGet(() -> weigh(probe, scripts));
  }

  private Guess weigh(String probe, Scripts scripts) {
    var scores = new HashMap<>(words.shares(probe));
    scores.replaceAll((lang, share) -> share * WORDS_WEIGHT);
    modelled(probe).forEach((lang, confidence) -> scores.merge(lang, confidence, Double::sum));
    EXPECTATION.forEach((lang, likely) -> scores.merge(lang, likely, Double::sum));
    return scores.entrySet().stream()
        .filter(entry -> fits(entry.getKey(), scripts))
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .filter(best -> best.getValue() >= FLOOR)
        .map(best -> new Guess(best.getKey(), Math.min(1, best.getValue())))
        .orElseGet(Guess::unknown);
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

  /// The model's opinion, shared out among the expected languages.
  private Map<String, Double> modelled(String probe) {
    var confidences = new HashMap<String, Double>();
    // A detector keeps state while it predicts; the model that costs the memory is shared.
    for (var guess : new LanguageDetectorME(model).predictLanguages(probe)) {
      String lang = codes.get(guess.getLang());
      if (lang != null) {
        confidences.merge(lang, guess.getConfidence(), Double::sum);
      }
    }
    double sum = confidences.values().stream().mapToDouble(Double::doubleValue).sum();
    confidences.replaceAll((lang, confidence) -> sum > 0 ? confidence / sum : 0);
    return confidences;
  }

  private static String probe(String text) {
    String head = text.substring(0, Math.min(text.length(), PROBE * 2));
    String clean = NOISE.matcher(head).replaceAll(" ").strip();
    String probe = clean.isEmpty() ? head : clean;
    return probe.substring(0, Math.min(probe.length(), PROBE));
  }
}
