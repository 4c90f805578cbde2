package org.earshot.crawler.extract.facts;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mozilla.universalchardet.UniversalDetector;

/// Which characters undeclared text is probably in, where it is no UTF-8: what browsers guess too.
///
/// Mozilla's detector (juniversalchardet) knows scripts of their own and the encodings of East Asia
/// well, and calls all Latin text windows-1252; [Alphabets] tells the languages of Latin and Arabic
/// letters apart.
final class CharsetGuess {
  /// So many bytes are looked at: enough for any guess, and little to pay on a large page.
  private static final int LOOKED_AT = 64 * 1024;

  /// Names that the detector gives to whatever it does not know better.
  private static final Set<String> UNSURE =
      Set.of("windows-1252", "us-ascii", "maccyrillic", "iso-8859-1", "iso-8859-15");

  /// Wide text has a zero in half of its bytes where letters are ASCII; a few do not make it.
  private static final double MANY_ZEROS = 0.2;

  private CharsetGuess() {}

  static Optional<Charset> of(byte[] bytes) {
    var start = bytes.length > LOOKED_AT ? Arrays.copyOf(bytes, LOOKED_AT) : bytes;
    return wide(start).or(() -> byDetector(start));
  }

  /// UTF-16 and UTF-32 without a mark.
  private static Optional<Charset> wide(byte[] bytes) {
    var zeros = new int[4];
    for (int i = 0; i < bytes.length; i++) {
      zeros[i & 3] += bytes[i] == 0 ? 1 : 0;
    }
    double quarter = Math.max(1, bytes.length / 4);
    boolean[] many = new boolean[4];
    for (int i = 0; i < 4; i++) {
      many[i] = zeros[i] / quarter > MANY_ZEROS;
    }
    if (many[0] && many[1] && !many[3]) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (!many[0] && many[2] && many[3]) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (many[0] && many[2] && !many[1]) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return many[1] && many[3] && !many[0]
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  private static Optional<Charset> byDetector(byte[] bytes) {
    var detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    var name = detector.getDetectedCharset();
    var detected = name == null ? Optional.<Charset>empty() : CharsetLabels.find(name);
    boolean sure = name != null && !UNSURE.contains(name.toLowerCase(Locale.ROOT));
    return sure ? detected : Alphabets.likeliest(bytes).or(() -> detected);
  }
}
