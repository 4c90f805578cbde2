package org.earshot.app.web.form;

import java.util.Map;

/// What came of reading a form.
public sealed interface Reading<T> {
  record Right<T>(T value) implements Reading<T> {}

  /// Some fields are wrong.
  ///
  /// @param remarks a key of the texts by the name of the field
  record Wrong<T>(Map<String, String> remarks) implements Reading<T> {
    public Wrong {
      remarks = Map.copyOf(remarks);
    }
  }
}
