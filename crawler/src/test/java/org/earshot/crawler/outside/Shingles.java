package org.earshot.crawler.outside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// How much two texts overlap, as the article extraction benchmark measures it: every four words in
/// a row are one shingle, each counted as often as it occurs.
///
/// @param precision share of the found shingles that are wanted
/// @param recall share of the wanted shingles that are found
/// @param found whether anything was found
record Shingles(double precision, double recall, boolean found) {
  private static final int WORDS = 4;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  static Shingles compare(String wanted, String found) {
    var want = of(wanted);
    var got = of(found);
    var all = new TreeSet<>(want.keySet());
    all.addAll(got.keySet());
    double both = 0;
    double extra = 0;
    double missing = 0;
    for (var shingle : all) {
      int wants = want.getOrDefault(shingle, 0);
      int gets = got.getOrDefault(shingle, 0);
      both += Math.min(wants, gets);
      extra += Math.max(0, gets - wants);
      missing += Math.max(0, wants - gets);
    }
    return new Shingles(
        both + extra == 0 ? 0 : both / (both + extra),
        both + missing == 0 ? 0 : both / (both + missing),
        both + extra > 0);
  }

  double f1() {
    return harmonic(precision, recall);
  }

  static double harmonic(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static Map<String, Integer> of(String text) {
    List<String> words = new ArrayList<>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    var shingles = new HashMap<String, Integer>();
    if (words.size() < WORDS && !words.isEmpty()) {
      shingles.put(String.join(" ", words), 1);
    }
    for (int i = 0; i + WORDS <= words.size(); i++) {
      shingles.merge(String.join(" ", words.subList(i, i + WORDS)), 1, Integer::sum);
    }
    return shingles;
  }
}
