package org.earshot.app.settings;

import java.util.ArrayList;
import java.util.List;
import org.earshot.app.OperatorException;

/// Gathers what is wrong, so that the operator learns all of it at once.
final class Problems {
  private final List<String> lines = new ArrayList<>();

  void add(String line) {
    lines.add(line);
  }


  void stopIfAny() {
    if (!lines.isEmpty()) {
      throw new OperatorException(String.join("\n", lines));
    }
  }
}
