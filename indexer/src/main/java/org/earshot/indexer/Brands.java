package org.earshot.indexer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The brands that are listened for. Every change is kept before the method returns and holds for
/// the next harvest.
public interface Brands {
  /// Adds a brand, or replaces the one with the same key.
  default void put(Brand brand) {
    putAll(List.of(brand));
  }

  /// Adds brands, or replaces those with the same keys: all of them or none, and at once, for each
  /// change waits for the disk.
  void putAll(Collection<Brand> brands);

  /// Stops listening; mentions already kept stay.
  void remove(String key);

  Optional<Brand> find(String key);

  List<Brand> all();
}
