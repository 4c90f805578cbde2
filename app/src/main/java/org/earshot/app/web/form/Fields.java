package org.earshot.app.web.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A form as it was sent: every value is there, be it empty.
///
/// @param values by name
/// @param remarks what is wrong, as a key of the texts, by name
public record Fields(Map<String, String> values, Map<String, String> remarks) {
  /// Far above what a form of ours needs, far below what would burden the database.
  private static final int LONGEST = 20_000;

  public Fields {
    values = Map.copyOf(values);
    remarks = Map.copyOf(remarks);
  }

  public static Fields of(Map<String, String> values) {
    return new Fields(values, Map.of());
  }

  public static Fields empty() {
    return of(Map.of());
  }

  public Fields with(Map<String, String> wrong) {
    return new Fields(values, wrong);
  }

  /// Without surrounding blanks, and without NUL, which no database of ours keeps.
  public String text(String name) {
    var value = values.getOrDefault(name, "").replace("\0", "").strip();
    return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
  }

  public Optional<String> filled(String name) {
    return Optional.of(text(name)).filter(value -> !value.isEmpty());
  }

  /// One entry a line, blank lines left out.
  public List<String> lines(String name) {
    return text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  public boolean ticked(String name) {
    return values.containsKey(name);
  }

  public Optional<String> remark(String name) {
    return Optional.ofNullable(remarks.get(name));
  }
}
