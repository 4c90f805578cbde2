package org.earshot.indexer.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;

/// The dictionaries that cut texts without spaces, or with spaces between phrases only. Each takes
/// some megabytes and is loaded when the first such text comes.
final class Segmenters {
  private static final String JAPANESE = "ja";
  private static final String KOREAN = "ko";
  private static final String CHINESE = "zh";
  private static final String SOUTH_EAST_ASIAN = "sea";

  private static final Map<String, Supplier<Analyzer>> KNOWN =
      Map.of(
          JAPANESE,
          () ->
              new JapaneseAnalyzer(
                  null, JapaneseTokenizer.Mode.SEARCH, CharArraySet.EMPTY_SET, Set.of()),
          KOREAN,
          KoreanAnalyzer::new,
          CHINESE,
          () -> new SmartChineseAnalyzer(CharArraySet.EMPTY_SET),
          SOUTH_EAST_ASIAN,
          ByDictionary::new);

  private final Map<String, Segmenter> made = new HashMap<>();

  /// For a text: Japanese shows by its kana, Korean by its letters; Han alone is Chinese unless the
  /// text is known to be Japanese.
  List<Segmenter> ofText(Set<Script> scripts, String lang) {
    var found = new ArrayList<Segmenter>();
    if (scripts.contains(Script.HANGUL)) {
      found.add(of(KOREAN));
    }
    if (scripts.contains(Script.KANA) || (scripts.contains(Script.HAN) && JAPANESE.equals(lang))) {
      found.add(of(JAPANESE));
    } else if (scripts.contains(Script.HAN)) {
      found.add(of(CHINESE));
    }
    return found;
  }

  /// For words of a query, which are too few to say the language.
  List<Segmenter> ofQuery(Set<Script> scripts) {
    var found = new ArrayList<>(ofText(scripts, ""));
    if (scripts.contains(Script.HAN) && !scripts.contains(Script.KANA)) {
      found.add(of(JAPANESE));
    }
    return found;
  }

  Segmenter southEastAsian() {
    return of(SOUTH_EAST_ASIAN);
  }

  private synchronized Segmenter of(String lang) {
    var kept = made.get(lang);
    if (kept == null) {
      kept = new Segmenter(lang, KNOWN.getOrDefault(lang, ByDictionary::new).get());
      made.put(lang, kept);
    }
    return kept;
  }

  /// Thai, Lao, Khmer and Burmese by ICU's dictionaries.
  private static final class ByDictionary extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      return new TokenStreamComponents(new ICUTokenizer(new DefaultICUTokenizerConfig(true, true)));
    }
  }
}
