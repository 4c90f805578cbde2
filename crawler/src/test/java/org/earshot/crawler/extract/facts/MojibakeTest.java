package org.earshot.crawler.extract.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
  @ParameterizedTest(name = "{0} read as {1}, {2} times")
  @CsvSource({
    "Puiku – labai „šaunu“, windows-1252, 1",
    "Das Gerät läuft schön, ISO-8859-1, 1",
    "Das Gerät läuft schön, windows-1252, 3",
    "Очень плохой сервис, windows-1251, 1",
    "Очень плохой сервис, windows-1251, 2",
    "Очень плохой сервис, ISO-8859-1, 1",
    "Πολύ κακή εξυπηρέτηση, ISO-8859-1, 1",
    "Очень плохой сервис, IBM437, 1",
    "la qualité est très basse, x-MacRoman, 1",
    "చాలా బాగుంది, ISO-8859-1, 1",
    "so good 😍 wow, ISO-8859-1, 1"
  })
  void textThatWasReadWronglyIsMended(String text, String charset, int times) {
    var broken = text;
    for (int i = 0; i < times; i++) {
      broken = new String(broken.getBytes(UTF_8), Charset.forName(charset));
    }

    assertThat(Mojibake.mend(broken)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "Ačiū, viskas puiku – 5 € ir „kabutės“…",
        "VISKAS ŽALIŲ™ ir Å™",
        "Noël…” said he",
        "QUÉ¡ NO",
        "×£ or ×",
        "├┤x┼┐x┼┐x",
        "Très bien, 12 m² à 5°",
        "ПРИВЕТ, МИР №1",
        "Γειά σου Κόσμε",
        "שלום × עולם"
      })
  void textThatMayBeMeantStays(String text) {
    assertThat(Mojibake.mend(text)).isEqualTo(text);
  }

  @Test
  void lostBytesAreShownAsLost() {
    assertThat(Mojibake.mend("an â€œupgradeâ€\uFFFD")).isEqualTo("an “upgrade\uFFFD");
  }

  @Test
  void quotesOfWindowsAreRead() {
    assertThat(Mojibake.mend("\u0093so\u0094")).isEqualTo("“so”");
  }

  @Test
  void blankThatWasPartOfALetterIsFilled() {
    assertThat(Mojibake.mend("atÃ© Ã s 19h")).isEqualTo("até às 19h");
  }
}
