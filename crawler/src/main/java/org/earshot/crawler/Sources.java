package org.earshot.crawler;

import java.util.List;
import java.util.Optional;

/// The sources that are being read. Every change is kept before the method returns.
public interface Sources {
  /// Adds a source and looks at it as soon as its host allows.
  ///
  /// @throws IllegalArgumentException when the name is taken or the kind is unknown
  Source add(SourceSpec spec);

  /// Changes a source; posts already kept stay.
  ///
  /// @throws IllegalArgumentException when there is no such source, the name is taken or the kind
  ///   is unknown
  Source change(long id, SourceSpec spec);

  /// Stops reading a source and forgets its frontier; what it gave stays.
  void remove(long id);

  Optional<Source> find(long id);

  List<Source> all();
}
