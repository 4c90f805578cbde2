package org.earshot.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

final class WordsOfTheConsoleTest {
  /// The later of two would silently stand in both places.
  @Test
  void noKeyStandsTwice() throws IOException {
    var seen = new HashSet<String>();

    var again =
        bundle()
            .lines()
            .filter(line -> !line.startsWith("#") && line.contains("="))
            .map(line -> line.substring(0, line.indexOf('=')))
            .filter(key -> !seen.add(key))
            .toList();

    assertThat(again).isEmpty();
    assertThat(seen).hasSizeGreaterThan(100);
  }

  private static String bundle() throws IOException {
    try (var in = WebServer.class.getResourceAsStream("messages.properties")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
