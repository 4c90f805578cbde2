package org.earshot.indexer;

import java.util.List;
import java.util.Optional;

/// The brands that are listened for. Every change is kept before the method returns and holds for
/// the next harvest.
public interface Brands {
  /// Adds a brand, or replaces the one with the same key.
  void put(Brand brand);

  /// Stops listening; mentions already kept stay.
  void remove(String key);

  Optional<Brand> find(String key);

  List<Brand> all();
}
