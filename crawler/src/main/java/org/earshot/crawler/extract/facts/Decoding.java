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
/// valid in it, else windows-1252.
///
/// A label is believed only as far as the bytes bear it out: a page whose label is wrong is read
/// with the next one rather than lost.
public final class Decoding {
  /// How far into a document its own declaration is looked for. HTML says 1024 bytes; real pages
  /// put it a little later.
  private static final int PRESCAN = 4096;

  private static final char BROKEN = '\uFFFD';

  private static final Pattern HEADER =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:+-]+)");
  private static final Pattern XML_DECLARATION =
      Pattern.compile("(?s)<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([A-Za-z0-9._:+-]+)");
  private static final Pattern META =
      Pattern.compile("(?is)<meta\\s[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:+-]+)");

  private Decoding() {}

  /// The characters of a page.
  public static String decode(Page page) {
    var bytes = page.body();
    var marked = ByteOrder.marked(bytes);
    if (marked.isPresent()) {
      return marked.get().decode(bytes);
    }
    var labels = labels(page);
    if (ByteOrder.looksUtf8(bytes, labels)) {
      return decode(bytes, StandardCharsets.UTF_8);
    }
    for (var charset : labels) {
      var text = strictly(bytes, charset);
      if (text.isPresent()) {
        return text.get();
      }
    }
    return damaged(bytes, labels.getFirst());
  }

  /// Text in which some characters are broken. UTF-8 that is broken more often than not is none.
  private static String damaged(byte[] bytes, Charset charset) {
    var text = decode(bytes, charset);
    long broken = text.chars().filter(c -> c == BROKEN).count();
    long whole = text.chars().filter(c -> c >= 0x80 && c != BROKEN).count();
    return broken > whole ? decode(bytes, CharsetLabels.FALLBACK) : text;
  }

  private static List<Charset> labels(Page page) {
    var labels = new ArrayList<Charset>();
    page.header("content-type")
        .flatMap(type -> find(HEADER, type))
        .flatMap(CharsetLabels::find)
        .ifPresent(labels::add);
    ByteOrder.guessed(page.body()).ifPresent(labels::add);
    var start =
        new String(
            page.body(), 0, Math.min(PRESCAN, page.body().length), StandardCharsets.ISO_8859_1);
    find(XML_DECLARATION, start)
        .or(() -> find(META, start))
        .flatMap(CharsetLabels::find)
        .map(Decoding::asDeclared)
        .ifPresent(labels::add);
    labels.add(StandardCharsets.UTF_8);
    return labels;
  }

  /// A declaration that could be read byte by byte does not stand in UTF-16, whatever it says (HTML
  /// standard, "prescan a byte stream").
  private static Charset asDeclared(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
        ? StandardCharsets.UTF_8
        : charset;
  }

  private static Optional<String> find(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
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

  private static String decode(byte[] bytes, Charset charset) {
    return new String(bytes, charset);
  }
}
