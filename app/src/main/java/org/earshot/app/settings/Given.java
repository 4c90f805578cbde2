package org.earshot.app.settings;

/// A value as somebody wrote it.
///
/// @param text the value; the parts of a list stand between commas
/// @param list whether it was written as a list
/// @param where place for people: file and line, variable, option
record Given(String text, boolean list, String where) {
  static Given one(String text, String where) {
    return new Given(text, false, where);
  }
}
