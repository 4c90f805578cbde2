package org.earshot.crawler.extract.facts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// What the bytes themselves say of their characters (XML 1.0, appendix F; WHATWG encoding
/// standard, section 6).
final class ByteOrder {
  /// A byte order mark: which characters follow, and how many bytes it takes.
  record Mark(Charset charset, int length) {
    String decode(byte[] bytes) {
      return new String(bytes, length, bytes.length - length, charset);
    }
  }

  /// How a text begins.
  private static final class Start {
    private final byte[] bytes;
    private final Charset charset;

    private Start(byte[] bytes, Charset charset) {
      this.bytes = bytes;
      this.charset = charset;
    }

    /// @param hex the first bytes, in hexadecimal digits
    static Start of(String hex, String charset) {
      return new Start(HexFormat.of().parseHex(hex), Charset.forName(charset));
    }

    boolean begins(byte[] text) {
      int length = bytes.length;
      return text.length >= length && Arrays.equals(text, 0, length, bytes, 0, length);
    }
  }

  private static final List<Start> MARKS =
      List.of(
          Start.of("0000feff", "UTF-32BE"),
          Start.of("fffe0000", "UTF-32LE"),
          Start.of("efbbbf", "UTF-8"),
          Start.of("feff", "UTF-16BE"),
          Start.of("fffe", "UTF-16LE"));

  /// How `<?xm`, `<rss` and the like look in characters wider than a byte, and in EBCDIC.
  private static final List<Start> FIRST_BYTES =
      List.of(
          Start.of("0000003c", "UTF-32BE"),
          Start.of("3c000000", "UTF-32LE"),
          Start.of("003c00", "UTF-16BE"),
          Start.of("3c00", "UTF-16LE"),
          Start.of("4c6fa794", "IBM037"));

  private ByteOrder() {}

  static Optional<Mark> marked(byte[] bytes) {
    return first(MARKS, bytes).map(start -> new Mark(start.charset, start.bytes.length));
  }

  static Optional<Charset> guessed(byte[] bytes) {
    return first(FIRST_BYTES, bytes).map(start -> start.charset);
  }

  private static Optional<Start> first(List<Start> starts, byte[] bytes) {
    for (var start : starts) {
      if (start.begins(bytes)) {
        return Optional.of(start);
      }
    }
    return Optional.empty();
  }

  /// Whether the characters of a set are wider than a byte.
  static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-");
  }

  /// Whether text that is labelled as some single-byte set is UTF-8 after all: every one of its
  /// wide characters is well-formed, which other text is next to never by chance.
  static boolean looksUtf8(byte[] bytes, List<Charset> labels) {
    if (!CharsetLabels.isSingleByte(labels.getFirst())) {
      return false;
    }
    boolean ascii = true;
    for (byte b : bytes) {
      ascii &= b >= 0;
    }
    return !ascii && isUtf8(bytes);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).hasRemaining();
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
