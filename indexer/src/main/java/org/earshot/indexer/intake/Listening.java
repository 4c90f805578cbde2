package org.earshot.indexer.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.indexer.Brand;
import org.earshot.indexer.keep.BrandStore;
import org.earshot.indexer.match.BrandMatcher;

/// The brands that are listened for at one moment, compiled.
final class Listening {
  private final long revision;
  private final BrandMatcher matcher;
  private final Map<String, BrandStore.Kept> brands = new LinkedHashMap<>();

  Listening(BrandStore.Revision revision) {
    this.revision = revision.number();
    this.matcher =
        new BrandMatcher(revision.brands().stream().map(BrandStore.Kept::brand).toList());
    revision.brands().forEach(kept -> brands.put(kept.brand().key(), kept));
  }

  static Listening to(List<Brand> brands, Instant since) {
    var kept = brands.stream().map(brand -> new BrandStore.Kept(brand, since)).toList();
    return new Listening(new BrandStore.Revision(0, kept));
  }

  long revision() {
    return revision;
  }

  BrandMatcher matcher() {
    return matcher;
  }

  Optional<Brand> brand(String key) {
    return Optional.ofNullable(brands.get(key)).map(BrandStore.Kept::brand);
  }

  Optional<Instant> since(String key) {
    return Optional.ofNullable(brands.get(key)).map(BrandStore.Kept::added);
  }
}
