package org.earshot.crawler.extract.facts;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.Page;

/// From bytes to characters, in the order of the WHATWG encoding and HTML standards: byte order
/// mark, HTTP header, what the document says of itself; where nothing fits, UTF-8 if the bytes are
/// valid in it, else a guess, else windows-1252.
///
/// A label is believed only as far as the bytes bear it out: a page whose label is wrong is read
/// with the next one rather than lost.
public final class Decoding {
  /// How far into a document its own declaration counts as one (HTML standard).
  private static final int PRESCAN = 1024;

  /// Real pages put it a little later: better than a guess.
  private static final int LATE_PRESCAN = 16 * 1024;

  private static final char ESCAPE = '\u001B';
  private static final char BROKEN = '\uFFFD';

  private static final Pattern HEADER =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:+-]+)");
  private static final Pattern XML_DECLARATION =
      Pattern.compile(
          "(?s)^\\s*<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([A-Za-z0-9._:+-]+)");

  private Decoding() {}

  /// What a page was read with.
  private record Read(Charset charset, String text) {}

  /// The characters of a page.
  public static String decode(Page page) {
    return read(page).text;
  }

  /// What the characters of a page are written in.
  public static Charset charset(Page page) {
    return read(page).charset;
  }

  private static Read read(Page page) {
    var bytes = page.body();
    var marked = ByteOrder.marked(bytes);
    if (marked.isPresent()) {
      return new Read(marked.get().charset(), marked.get().decode(bytes));
    }
    if (header(page).filter(StandardCharsets.UTF_8::equals).isPresent()) {
      var text = strictly(bytes, StandardCharsets.UTF_8);
      if (text.isPresent()) {
        return new Read(StandardCharsets.UTF_8, text.get());
      }
    }
    var labels = labels(page);
    if (!labels.isEmpty() && ByteOrder.looksUtf8(bytes, labels)) {
      return with(bytes, StandardCharsets.UTF_8);
    }
    for (var charset : labels) {
      var text = strictly(bytes, charset);
      if (text.isPresent()) {
        return new Read(charset, text.get());
      }
    }
    return strictly(bytes, StandardCharsets.UTF_8)
        .map(text -> isAscii(text) ? ascii(bytes, text) : new Read(StandardCharsets.UTF_8, text))
        .orElseGet(() -> labels.isEmpty() ? guessed(bytes) : damaged(bytes, labels.getFirst()));
  }

  /// Seven bits are ASCII, unless they contain what switches to other characters (ISO 2022), or is
  /// half of a wider one.
  private static Read ascii(byte[] bytes, String text) {
    boolean plain = text.indexOf(ESCAPE) < 0 && text.indexOf('\0') < 0;
    return plain ? new Read(CharsetLabels.FALLBACK, text) : guessed(bytes);
  }

  private static Optional<Charset> header(Page page) {
    return page.header("content-type")
        .flatMap(type -> find(HEADER, type))
        .flatMap(CharsetLabels::find);
  }

  /// What the page says, in the order in which it is believed.
  private static List<Charset> labels(Page page) {
    var labels = new ArrayList<Charset>();
    header(page).ifPresent(labels::add);
    ByteOrder.guessed(page.body())
        .map(guess -> ByteOrder.isWide(guess) ? guess : variant(guess, page.body()))
        .ifPresent(labels::add);
    declared(page.body(), PRESCAN).ifPresent(labels::add);
    return labels;
  }

  /// EBCDIC has national variants. They agree in the letters of the declaration, which names the
  /// one (XML 1.0, appendix F.1).
  private static Charset variant(Charset family, byte[] bytes) {
    var start = new String(bytes, 0, Math.min(PRESCAN, bytes.length), family);
    return find(XML_DECLARATION, start).flatMap(CharsetLabels::find).orElse(family);
  }

  private static Optional<Charset> declared(byte[] bytes, int length) {
    var start = new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1);
    return find(XML_DECLARATION, start)
        .flatMap(CharsetLabels::findDeclared)
        .or(() -> new MetaPrescan(start).charset());
  }

  private static Read guessed(byte[] bytes) {
    var charset =
        declared(bytes, LATE_PRESCAN)
            .filter(late -> strictly(bytes, late).isPresent())
            .or(() -> CharsetGuess.of(bytes))
            .orElse(CharsetLabels.FALLBACK);
    return with(bytes, charset);
  }

  /// Text in which some characters are broken. UTF-8 that is broken more often than not is none.
  private static Read damaged(byte[] bytes, Charset charset) {
    var read = with(bytes, charset);
    long broken = read.text.chars().filter(c -> c == BROKEN).count();
    long whole = read.text.chars().filter(c -> c >= 0x80 && c != BROKEN).count();
    return broken > whole ? guessed(bytes) : read;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static Optional<String> find(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      var text = new String(bytes, charset);
      if (text.indexOf(BROKEN) < 0) {
        return Optional.of(text);
      }
    }
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return Optional.of(text.toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static Read with(byte[] bytes, Charset charset) {
    return new Read(charset, new String(bytes, charset));
  }
}
