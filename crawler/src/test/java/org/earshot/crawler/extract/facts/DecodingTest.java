package org.earshot.crawler.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.earshot.crawler.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodingTest {
  private static final String WORDS = "Virdulys „Acme“ – blogas";

  private static String decode(Optional<String> contentType, byte[] body) {
    return Decoding.decode(Page.saved("https://acme.example/", contentType, body, Instant.EPOCH));
  }

  @ParameterizedTest(name = "header {0}, document {1}, bytes {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html; charset=utf-8 | | UTF-8",
        "text/html; charset=windows-1257 | | windows-1257",
        "text/html; charset=\"windows-1257\" | utf-8 | windows-1257",
        "text/html | windows-1257 | windows-1257",
        "text/html; charset=no-such | utf-8 | UTF-8",
        "text/html | | UTF-8",
        "text/html; charset=iso-8859-1 | | UTF-8",
        "text/html; charset=iso-8859-1 | | windows-1252",
        "text/html; charset=utf-8 | windows-1257 | windows-1257",
        "text/html; charset=utf-8 | | windows-1252",
        "text/html | utf-16 | UTF-8",
        "text/html; charset=utf-16be | | UTF-16BE"
      })
  void aWrongLabelDoesNotLoseTheWords(String header, String declared, String bytes) {
    var html =
        "<html>" + (declared == null ? "" : "<meta charset=" + declared + ">") + WORDS + "</html>";

    assertThat(decode(Optional.of(header), html.getBytes(Charset.forName(bytes)))).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource({
    "efbbbf, UTF-8",
    "fffe, UTF-16LE",
    "feff, UTF-16BE",
    "fffe0000, UTF-32LE",
    "0000feff, UTF-32BE"
  })
  void aByteOrderMarkBeatsEveryLabel(String mark, String charset) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(HexFormat.of().parseHex(mark));
    body.writeBytes(WORDS.getBytes(Charset.forName(charset)));

    assertThat(decode(Optional.of("text/html; charset=windows-1252"), body.toByteArray()))
        .isEqualTo(WORDS);
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void wideCharactersAreKnownByTheirFirstBytes(String charset) {
    var xml = "<?xml version='1.0'?><rss>" + WORDS + "</rss>";

    assertThat(decode(Optional.empty(), xml.getBytes(Charset.forName(charset)))).isEqualTo(xml);
  }

  @Test
  void anXmlDeclarationNamesTheCharacters() {
    var xml = "<?xml version='1.0' encoding='windows-1257'?><rss>ąčęėį</rss>";

    assertThat(decode(Optional.of("text/xml"), xml.getBytes(Charset.forName("windows-1257"))))
        .isEqualTo(xml);
  }

  @ParameterizedTest
  @CsvSource({
    "mac_greek, x-MacGreek, Δ",
    "maccentraleurope, x-MacCentralEurope, ąč",
    "windows_1251, windows-1251, Ђж",
    "csibm855, IBM855, ђ",
    "cp875, x-IBM875, Δ",
    "cp500, IBM500, é["
  })
  void aDeclarationMayNameTheCharactersInAWayOfItsOwn(
      String label, String charset, String letters) {
    var xml = "<?xml version='1.0' encoding='%s'?><rss>%s</rss>".formatted(label, letters);

    assertThat(decode(Optional.of("text/xml"), xml.getBytes(Charset.forName(charset))))
        .isEqualTo(xml);
  }

  @Test
  void anEmptyBodyIsEmptyText() {
    assertThat(decode(Optional.empty(), new byte[0])).isEmpty();
  }
}
