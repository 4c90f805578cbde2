package org.earshot.crawler.extract.microformats;

/// How the value of a property is written.
enum Prefix {
  /// `p-`: plain text.
  TEXT,
  /// `u-`: an address.
  ADDRESS,
  /// `dt-`: a time.
  TIME,
  /// `e-`: text with markup.
  MARKUP
}
