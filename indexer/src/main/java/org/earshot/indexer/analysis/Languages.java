package org.earshot.indexer.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/// The languages whose words are brought to their stems, each by Lucene's own analyzer without its
/// stop words; Telugu alone has one of ours. An analyzer is made when the first text in its
/// language comes.
final class Languages {
  private static final Map<Script, Map<String, Function<CharArraySet, Analyzer>>> KNOWN = known();

  private final Map<String, Stemmer> stemmers = new HashMap<>();

  /// Where a language's words are not stemmed, a near relative's stemmer serves: Slovak by the
  /// Czech one, Croatian and Bosnian by the Serbian one, which writes both in Latin letters.
  private static Map<Script, Map<String, Function<CharArraySet, Analyzer>>> known() {
    var known = new EnumMap<Script, Map<String, Function<CharArraySet, Analyzer>>>(Script.class);
    known.put(
        Script.LATIN,
        Map.ofEntries(
            Map.entry("en", EnglishAnalyzer::new),
            Map.entry("de", GermanAnalyzer::new),
            Map.entry("fr", FrenchAnalyzer::new),
            Map.entry("es", SpanishAnalyzer::new),
            Map.entry("it", ItalianAnalyzer::new),
            Map.entry("pt", PortugueseAnalyzer::new),
            Map.entry("nl", DutchAnalyzer::new),
            Map.entry("pl", _ -> new PolishWords()),
            Map.entry("lt", LithuanianAnalyzer::new),
            Map.entry("lv", LatvianAnalyzer::new),
            Map.entry("et", EstonianAnalyzer::new),
            Map.entry("fi", FinnishAnalyzer::new),
            Map.entry("sv", SwedishAnalyzer::new),
            Map.entry("da", DanishAnalyzer::new),
            Map.entry("nb", NorwegianAnalyzer::new),
            Map.entry("nn", NorwegianAnalyzer::new),
            Map.entry("no", NorwegianAnalyzer::new),
            Map.entry("tr", TurkishAnalyzer::new),
            Map.entry("cs", CzechAnalyzer::new),
            Map.entry("sk", CzechAnalyzer::new),
            Map.entry("hu", HungarianAnalyzer::new),
            Map.entry("ro", RomanianAnalyzer::new),
            Map.entry("ca", CatalanAnalyzer::new),
            Map.entry("gl", GalicianAnalyzer::new),
            Map.entry("eu", BasqueAnalyzer::new),
            Map.entry("ga", IrishAnalyzer::new),
            Map.entry("id", IndonesianAnalyzer::new),
            Map.entry("ms", IndonesianAnalyzer::new),
            Map.entry("sr", SerbianAnalyzer::new),
            Map.entry("hr", SerbianAnalyzer::new),
            Map.entry("bs", SerbianAnalyzer::new)));
    known.put(
        Script.CYRILLIC,
        Map.of(
            "ru",
            RussianAnalyzer::new,
            "uk",
            UkrainianMorfologikAnalyzer::new,
            "bg",
            BulgarianAnalyzer::new,
            "sr",
            SerbianAnalyzer::new));
    known.put(
        Script.ARABIC,
        Map.of("ar", ArabicAnalyzer::new, "fa", PersianAnalyzer::new, "ckb", SoraniAnalyzer::new));
    known.put(Script.GREEK, Map.of("el", _ -> new GreekWords()));
    known.put(Script.DEVANAGARI, Map.of("hi", HindiAnalyzer::new, "ne", NepaliAnalyzer::new));
    known.put(Script.BENGALI, Map.of("bn", BengaliAnalyzer::new));
    known.put(Script.TAMIL, Map.of("ta", TamilAnalyzer::new));
    known.put(Script.TELUGU, Map.of("te", _ -> new TeluguWords()));
    known.put(Script.ARMENIAN, Map.of("hy", ArmenianAnalyzer::new));
    return known;
  }

  private static Map<String, Function<CharArraySet, Analyzer>> of(Script script) {
    return KNOWN.getOrDefault(script, Map.of());
  }

  /// The stemmer for words of a text: its own language's, or the script's usual one.
  Optional<Stemmer> ofText(Script script, String lang) {
    return stemmer(script, lang).or(() -> stemmer(script, script.language()));
  }

  Stemmer english() {
    return stemmer(Script.LATIN, "en").orElseThrow();
  }

  /// The stemmers under which a word of a query may stand in texts of some languages.
  List<Stemmer> ofQuery(Script script, Iterable<String> langs) {
    var found = new ArrayList<Stemmer>();
    stemmer(script, script.language()).ifPresent(found::add);
    for (var lang : langs) {
      stemmer(script, lang).filter(other -> !found.contains(other)).ifPresent(found::add);
    }
    return found;
  }

  private synchronized Optional<Stemmer> stemmer(Script script, String lang) {
    var made = of(script).get(lang);
    return made == null
        ? Optional.empty()
        : Optional.of(
            stemmers.computeIfAbsent(
                lang, name -> new Stemmer(name, made.apply(CharArraySet.EMPTY_SET))));
  }
}
