package org.earshot.crawler.extract.microformats;

/// A property as its element names it: `p-name` is the name, written as plain text.
record PropertyName(Prefix prefix, String name) {
  static PropertyName text(String name) {
    return new PropertyName(Prefix.TEXT, name);
  }

  static PropertyName address(String name) {
    return new PropertyName(Prefix.ADDRESS, name);
  }

  static PropertyName time(String name) {
    return new PropertyName(Prefix.TIME, name);
  }

  static PropertyName markup(String name) {
    return new PropertyName(Prefix.MARKUP, name);
  }
}
