package org.earshot.app.web.view;

import java.util.Map;
import java.util.stream.Collectors;
import org.earshot.crawler.Source;
import org.earshot.crawler.Sources;
import org.earshot.indexer.Brand;
import org.earshot.indexer.Brands;

/// What people call brands and sources.
///
/// @param brands names by key
/// @param sources names by number
/// @param reported what stands for the source of a mention that a person reported
public record Names(Map<String, String> brands, Map<Long, String> sources, String reported) {
  /// The source number of mentions that people report.
  private static final long BY_HAND = 0;

  public Names {
    brands = Map.copyOf(brands);
    sources = Map.copyOf(sources);
  }

  public static Names of(Brands brands, Sources sources, Texts texts) {
    return new Names(
        brands.all().stream().collect(Collectors.toMap(Brand::key, Brand::name)),
        sources.all().stream().collect(Collectors.toMap(Source::id, s -> s.spec().name())),
        texts.of("source.byHand"));
  }

  public String brand(String key) {
    return brands.getOrDefault(key, key);
  }

  /// The name, or its number where the source was removed since.
  public String source(long id) {
    return id == BY_HAND ? reported : sources.getOrDefault(id, "#" + id);
  }
}
