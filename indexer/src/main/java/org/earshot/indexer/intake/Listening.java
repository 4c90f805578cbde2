package org.earshot.indexer.intake;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.earshot.indexer.Brand;
import org.earshot.indexer.keep.BrandStore;
import org.earshot.indexer.match.BrandMatcher;

/// The brands that are listened for at one moment, compiled.
final class Listening {
  private final long revision;
  private final BrandMatcher matcher;
  private final Map<String, BrandStore.Kept> brands;

  Listening(BrandStore.Revision revision) {
    this(
        revision.number(),
        new BrandMatcher(revision.brands().stream().map(BrandStore.Kept::brand).toList()),
        byKey(revision.brands()));
  }

  private Listening(long revision, BrandMatcher matcher, Map<String, BrandStore.Kept> brands) {
    this.revision = revision;
    this.matcher = matcher;
    this.brands = brands;
  }

  /// The same as of a later revision; only what changed is compiled.
  ///
  /// @param keys of the brands that there are, asked for only when some are gone
  Listening with(BrandStore.Changes changes, Supplier<Set<String>> keys) {
    var later = new LinkedHashMap<>(brands);
    later.putAll(byKey(changes.changed()));
    var gone = new HashSet<String>();
    if (later.size() != changes.count()) {
      gone.addAll(later.keySet());
      gone.removeAll(keys.get());
      later.keySet().removeAll(gone);
    }
    var changed =
        changes.changed().stream()
            .map(BrandStore.Kept::brand)
            .filter(brand -> !gone.contains(brand.key()))
            .toList();
    return new Listening(changes.number(), matcher.with(changed, gone), later);
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

  private static Map<String, BrandStore.Kept> byKey(List<BrandStore.Kept> kept) {
    var byKey = new LinkedHashMap<String, BrandStore.Kept>();
    kept.forEach(brand -> byKey.put(brand.brand().key(), brand));
    return byKey;
  }
}
