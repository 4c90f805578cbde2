package org.earshot.app.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Files that people take for a saved page by mistake, told by their first bytes (WHATWG MIME
/// Sniffing, section 6). Read as a page, they would give rubbish for a text.
enum NoPage {
  PNG("a PNG image", "\u0089PNG"),
  JPEG("a JPEG image", "\u00FF\u00D8\u00FF"),
  GIF("a GIF image", "GIF8"),
  RIFF("an image or a recording", "RIFF"),
  PDF("a PDF document", "%PDF-"),
  ZIP("a ZIP archive", "PK\u0003\u0004"),
  PLIST("a web archive", "bplist00");

  private static final int LONGEST = 8;

  private final String words;
  private final String start;

  NoPage(String words, String start) {
    this.words = words;
    this.start = start;
  }

  static Optional<NoPage> of(byte[] file) {
    var start = new String(file, 0, Math.min(file.length, LONGEST), StandardCharsets.ISO_8859_1);
    return Arrays.stream(values()).filter(kind -> start.startsWith(kind.start)).findFirst();
  }

  String words() {
    return words;
  }
}
