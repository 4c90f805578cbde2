package org.earshot.indexer.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostType;
import org.earshot.indexer.Brand;

/// Finds the brands that a post names. The first word of a phrase is looked up among the words of
/// the text; only for the phrases found so is the exact query run. Immutable, for any thread.
public final class BrandMatcher {
  private record Listed(String brand, Phrase phrase, List<Phrase> exclusions) {}

  private final WordAnalyzer analyzer = new WordAnalyzer();
  private final Map<String, List<Listed>> byFirstWord = new HashMap<>();
  private final Map<String, List<Listed>> byHost = new HashMap<>();

  public BrandMatcher(List<Brand> brands) {
    for (var brand : brands) {
      var exclusions =
          brand.exclusions().stream().map(words -> new Phrase(words, analyzer)).toList();
      for (var written : brand.phrases()) {
        add(new Listed(brand.key(), new Phrase(written, analyzer), exclusions));
      }
    }
  }

  /// The brands that a post names.
  ///
  /// @return the phrase that was seen, by brand
  public Map<String, String> match(Post post) {
    if (byFirstWord.isEmpty() && byHost.isEmpty()) {
      return Map.of();
    }
    var text = Text.of(analyzer, parts(post));
    var named = new LinkedHashMap<String, String>();
    for (var listed : candidates(text)) {
      if (!named.containsKey(listed.brand())
          && listed.phrase().isIn(text)
          && listed.exclusions().stream().noneMatch(phrase -> phrase.isIn(text))) {
        named.put(listed.brand(), listed.phrase().written());
      }
    }
    return named;
  }

  private void add(Listed listed) {
    for (var word : listed.phrase().firstWords()) {
      byFirstWord.computeIfAbsent(word, w -> new ArrayList<>()).add(listed);
    }
    listed
        .phrase()
        .address()
        .ifPresent(
            address -> byHost.computeIfAbsent(address.host(), h -> new ArrayList<>()).add(listed));
  }

  private Set<Listed> candidates(Text text) {
    var found = new LinkedHashSet<Listed>();
    for (var word : text.words()) {
      found.addAll(byFirstWord.getOrDefault(word.term(), List.of()));
      for (var stem : word.stems()) {
        found.addAll(byFirstWord.getOrDefault(stem, List.of()));
      }
    }
    for (var address : text.addresses()) {
      for (var host : address.hosts()) {
        found.addAll(byHost.getOrDefault(host, List.of()));
      }
    }
    return found;
  }

  /// A review that does not name its item in its words is about it all the same.
  private static List<String> parts(Post post) {
    var parts = new ArrayList<String>();
    post.title().ifPresent(parts::add);
    post.text().ifPresent(parts::add);
    if (post.type() == PostType.REVIEW) {
      post.item().name().ifPresent(parts::add);
    }
    return parts;
  }
}
