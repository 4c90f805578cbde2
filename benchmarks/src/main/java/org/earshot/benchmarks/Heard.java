package org.earshot.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Score;
import org.earshot.indexer.Sentiment;
import org.earshot.indexer.Topic;

/// Invented mentions, always the same for the same number: ten languages, about 500 characters
/// each, words as often as words are (Zipf), a year of them. The words are made of syllables and of
/// the endings that their language has, so that stemmers have their usual work.
final class Heard {
  static final int BRANDS = 30;
  static final Instant END = Instant.parse("2026-11-01T00:00:00Z");
  static final long SPAN = 365L * 24 * 3_600;

  private static final int LENGTH = 500;
  private static final int VOCABULARY = 40_000;
  private static final int SOURCES = 120;

  /// Language, share in hundredths, syllables, endings.
  private record Tongue(String lang, int share, List<String> syllables, List<String> endings) {}

  private static final List<Tongue> TONGUES =
      List.of(
          tongue(
              "en",
              30,
              "ket tle bro ken ser vice re fund de li ver wait pro duct sto re pri ce lid",
              " s ed ing ly er ers ation e"),
          tongue(
              "de",
              14,
              "kes sel ser vice rück geld lie fe rung war ten qua li tät preis ge rät kun de",
              " e en er es ung ungen lich t"),
          tongue(
              "fr",
              9,
              "bouil loi re ser vice rem bour se ment li vrai son at ten te pro duit prix",
              " s e es er ez ait ment tion"),
          tongue(
              "es",
              9,
              "her vi dor ser vi cio re em bol so en tre ga es pe ra pro duc to pre cio",
              " s a o os as ando ado ción"),
          tongue(
              "lt",
              12,
              "vir du lys a ptar na vi mas pi ni gai pri sta ty mas lau ki kai na pre kė",
              " as o ui ą u e ai ų ams us is"),
          tongue(
              "pl",
              7,
              "czaj nik ob słu ga zwrot do sta wa cze ka nie pro dukt ce na sklep",
              " a y owi em u i ów ami ach"),
          tongue(
              "ru",
              7,
              "чай ник об слу жи ва ни е воз врат до став ка ждать то вар це на ма га зин",
              " а у ом е ы ов ами ах ый"),
          tongue(
              "el",
              6,
              "βρα στή ρας ε ξυ πη ρέ τη ση ε πι στρο φή πα ρά δο ση τι μή προ ϊόν",
              " ς α ες ων ου ους ει"),
          tongue("te", 3, "కె టి ల్ సే వ డ బ్బు వా ప సు డె లి వ రీ ధ ర స రు కు", " లు ను కి లో తో"),
          tongue("ja", 3, "電 気 壊 れ る 返 金 対 応 遅 い 届 か な い 最 悪 良 い", ""));

  private final Map<String, List<String>> vocabularies = new HashMap<>();

  Heard() {
    for (var tongue : TONGUES) {
      vocabularies.put(tongue.lang, vocabulary(tongue));
    }
  }

  private static Tongue tongue(String lang, int share, String syllables, String endings) {
    return new Tongue(
        lang, share, List.of(syllables.split(" ", -1)), List.of(endings.split(" ", -1)));
  }

  /// The more frequent a word, the shorter it is.
  private static List<String> vocabulary(Tongue tongue) {
    var random = new SplittableRandom(tongue.lang.hashCode());
    var words = new ArrayList<String>(VOCABULARY);
    for (int rank = 0; rank < VOCABULARY; rank++) {
      var word = new StringBuilder();
      for (int left = 1 + Math.min(3, (int) Math.log10(rank + 3.0)); left > 0; left--) {
        word.append(tongue.syllables.get(random.nextInt(tongue.syllables.size())));
      }
      words.add(word.append(tongue.endings.get(random.nextInt(tongue.endings.size()))).toString());
    }
    return words;
  }

  static String brand(int number) {
    return "brand-" + number;
  }

  /// A word of English that some mentions in a thousand hold.
  String word(int rank) {
    return vocabularies.getOrDefault("en", List.of()).get(rank);
  }

  /// The mentions as the log has them: in the order of time, but for what came late.
  ///
  /// @param all how many there are in all
  Mention mention(long id, long all) {
    var random = new SplittableRandom(id);
    long late = random.nextInt(10) == 0 ? random.nextInt(30 * 24 * 3_600) : 0;
    return mention(id, END.minusSeconds(SPAN - SPAN * id / all + late), random);
  }

  /// A mention that was seen at a time.
  Mention mention(long id, Instant seen) {
    return mention(id, seen, new SplittableRandom(id));
  }

  private Mention mention(long id, Instant seen, SplittableRandom random) {
    var tongue = tongue(random.nextInt(100));
    var site = "site" + random.nextInt(20) + ".example";
    var post =
        Post.builder(new PostKey(site, Long.toString(id)), PostType.REVIEW)
            .url("https://" + site + "/p/" + id)
            .author(Author.named("author " + random.nextInt(50_000)))
            .title(text(tongue, random, 40))
            .text(text(tongue, random, LENGTH * (50 + random.nextInt(101)) / 100))
            .rating(Rating.of(1 + random.nextInt(5), 5))
            .build();
    var sentiment = List.of(Sentiment.values()).get(random.nextInt(3));
    var topics =
        random.nextBoolean()
            ? List.<Topic>of()
            : List.of(List.of(Topic.values()).get(random.nextInt(Topic.values().length)));
    // A few brands are much talked of.
    int brand = (int) (BRANDS * Math.pow(random.nextDouble(), 2));
    return new Mention(
        id,
        1,
        brand(brand),
        1 + random.nextInt(SOURCES),
        post,
        Mention.Why.NAMED,
        Arrival.LIVE,
        true,
        Mention.Speaker.PUBLIC,
        seen,
        seen,
        Optional.empty(),
        new Score(tongue.lang, sentiment, 0, 1, false, topics, 0, false, List.of(), "bench-1"),
        Optional.empty(),
        Optional.empty());
  }

  private static Tongue tongue(int hundredth) {
    int left = hundredth;
    for (var tongue : TONGUES) {
      left -= tongue.share;
      if (left < 0) {
        return tongue;
      }
    }
    return TONGUES.getFirst();
  }

  private String text(Tongue tongue, SplittableRandom random, int length) {
    var words = vocabularies.getOrDefault(tongue.lang, List.of());
    var blank = "ja".equals(tongue.lang) ? "" : " ";
    var text = new StringBuilder(length + 20);
    boolean first = true;
    while (text.length() < length) {
      var word = words.get((int) Math.pow(words.size(), random.nextDouble()) - 1);
      text.append(first ? capital(word) : word);
      first = random.nextInt(12) == 0;
      text.append(first ? ". " : blank);
    }
    return text.toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
