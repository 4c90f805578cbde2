package org.earshot.app.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What was said of each key by the strongest voice: the command line over the environment over the
/// file.
final class Values {
  private final Problems problems;
  private final Map<String, Given> given = new HashMap<>();

  Values(Problems problems) {
    this.problems = problems;
  }

  /// Takes values that overrule those taken earlier.
  void over(Map<String, Given> stronger) {
    given.putAll(stronger);
  }

  <T> T get(Setting<T> setting) {
    return said(setting).orElse(setting.fallback());
  }

  /// Where a key was said, for messages; how it may be said, where it was not.
  String where(String key) {
    var said = given.get(key);
    return said == null ? key : key + " (" + said.where() + ")";
  }

  private <T> Optional<T> said(Setting<T> setting) {
    var value = given.get(setting.key());
    if (value == null) {
      return Optional.empty();
    }
    var parsed =
        value.list() && !setting.format().list()
            ? Optional.<T>empty()
            : setting.format().parse().apply(value.text().strip());
    if (parsed.isEmpty()) {
      problems.add(
          where(setting.key())
              + ": expected "
              + setting.format().expected()
              + (setting.key().endsWith("password") ? "" : ", not '" + value.text() + "'"));
    }
    return parsed;
  }
}
