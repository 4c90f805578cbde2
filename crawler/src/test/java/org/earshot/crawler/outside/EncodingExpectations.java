package org.earshot.crawler.outside;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.Page;
import org.earshot.crawler.extract.facts.Decoding;

/// What characters the bytes of a page should be read in, and what of it is not so: `encoding`,
/// `if_http_charset_windows_1251`, `encoding_dir`, `charset`, `declared`, `title_contains`.
///
/// Two names count as one where the bytes give the same text in both. Left out: pages whose script
/// writes the declaration, since we run no scripts.
record EncodingExpectations(OutsideCase outside) {
  private static final Pattern LANGUAGE = Pattern.compile("(?i)^((?:iso-8859|windows)-\\d+)-.*");
  private static final Map<String, String> JAVA_NAMES =
      Map.of(
          "MacCyrillic", "x-MacCyrillic",
          "Johab", "x-Johab",
          "CP949", "x-windows-949",
          // As the encoding standard reads it, with the characters that NEC and IBM added.
          "SHIFT_JIS", "windows-31j");

  boolean asksSomething() {
    boolean asks =
        List.of("encoding", "encoding_dir", "charset", "declared", "title_contains").stream()
            .anyMatch(key -> outside.expected().has(key));
    return asks && !outside.row().path("note").asString("").contains("scripted");
  }

  List<String> unmet() {
    var unmet = new ArrayList<String>();
    for (var key : List.of("encoding", "encoding_dir", "charset", "declared")) {
      outside
          .expected()
          .optional(key)
          .ifPresent(due -> check(Optional.empty(), due.asString(), unmet));
    }
    outside
        .expected()
        .optional("if_http_charset_windows_1251")
        .ifPresent(
            due -> check(Optional.of("text/html; charset=windows-1251"), due.asString(), unmet));
    outside.expected().optional("title_contains").ifPresent(due -> title(due.asString(), unmet));
    return unmet;
  }

  private void check(Optional<String> header, String due, List<String> unmet) {
    var charset = Decoding.charset(page(header));
    if (!charset.equals(charset(due)) && !sameText(charset, due)) {
      unmet.add(charset.name() + ", not " + due);
    }
  }

  private boolean sameText(Charset found, String due) {
    var bytes = outside.body();
    return text(bytes, found).equals(text(bytes, charset(due)));
  }

  private static String text(byte[] bytes, Charset charset) {
    var text = new String(bytes, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Charset charset(String name) {
    var plain = LANGUAGE.matcher(name).replaceFirst("$1");
    try {
      return Charset.forName(JAVA_NAMES.getOrDefault(plain, plain));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new AssertionError("no such charset: " + name, e);
    }
  }

  private void title(String due, List<String> unmet) {
    if (!Decoding.decode(page(Optional.empty())).contains(due)) {
      unmet.add("the title lacks " + due);
    }
  }

  private Page page(Optional<String> contentType) {
    return Page.saved("https://example.com/", contentType, outside.body(), Instant.EPOCH);
  }
}
