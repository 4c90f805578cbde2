package org.earshot.app.web.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Collects what is wrong with a form, so that a person hears all of it at once.
final class Remarks {
  private final Map<String, String> remarks = new LinkedHashMap<>();

  /// Notes a remark unless the field is right.
  void unless(boolean right, String field, String remark) {
    if (!right) {
      remarks.putIfAbsent(field, remark);
    }
  }

  /// The value where nothing was wrong; it is not even made otherwise.
  <T> Reading<T> or(Supplier<T> value) {
    return remarks.isEmpty() ? new Reading.Right<>(value.get()) : new Reading.Wrong<>(remarks);
  }
}
