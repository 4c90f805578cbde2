package org.earshot.app.settings;

import java.util.LinkedHashSet;
import java.util.Set;
import org.earshot.app.OperatorException;

/// Gathers what is wrong, so that the operator learns all of it at once.
final class Problems {
  private final Set<String> lines = new LinkedHashSet<>();

  void add(String line) {
    lines.add(line);
  }

  void stopIfAny() {
    if (!lines.isEmpty()) {
      throw new OperatorException(String.join("\n", lines));
    }
  }
}
