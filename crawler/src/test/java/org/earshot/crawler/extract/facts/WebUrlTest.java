package org.earshot.crawler.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          https://acme.example            | https://acme.example/
          HTTPS:acme.example/a            | https://acme.example/a
          https:\\\\acme.example\\a\\..\\b | https://acme.example/b
          https://me:pass word@acme.example/ | https://me:pass%20word@acme.example/
          https://a@b@acme.example/       | https://a%40b@acme.example/
          https://acme.example:0443/      | https://acme.example/
          https://acme.example:0/         | https://acme.example:0/
          https://acme.example/a b?c d#e f | https://acme.example/a%20b?c%20d#e%20f
          https://acme.example/?it's      | https://acme.example/?it%27s
          https://acme.example/%2e%2E/x/%2e | https://acme.example/x/
          https://ACME.example/Ünï        | https://acme.example/%C3%9Cn%C3%AF
          https://ačiū.example/           | https://xn--ai-ema19a.example/
          https://straße.example/         | https://xn--strae-oqa.example/
          https://a%2Eb/                  | https://a.b/
          http://0x7f.1/                  | http://127.0.0.1/
          http://2130706433/              | http://127.0.0.1/
          http://0177.0.0.01/             | http://127.0.0.1/
          http://[1:0:0:2:0:0:0:3]/       | http://[1:0:0:2::3]/
          http://[::ffff:1.2.3.4]/        | http://[::ffff:102:304]/
          mailto:a b?c                    | mailto:a b?c
          shop://x:80/../a                | shop://x:80/a
          shop:/a//b                      | shop:/a//b
          file:\\\\box\\x                 | file://box/x
          file://localhost/x              | file:///x
          """)
  void addressIsReadAsBrowsersDo(String text, String read) {
    assertThat(WebUrl.parse(text)).hasToString("Optional[" + read + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "acme.example",
        "//acme.example",
        "https://",
        "https://a b/",
        "https://a<b/",
        "https://a%00b/",
        "https://acme.example:99999/",
        "https://acme.example:8x/",
        "https://@/",
        "http://1.2.3.4.5/",
        "http://256.1.1.1/",
        "http://1.2.3.08/",
        "http://[::1/",
        "http://[1:2:3]/",
        "http://[1::2::3]/",
        "http://[::1.2.3]/",
        "http://[12345::]/",
        "https://xn--a/",
        "https://\u200Dx.example/",
        "https://\uFFFD.example/",
        "https://א1a.example/",
        "shop://a b/"
      })
  void whatIsNoAddressIsNone(String text) {
    assertThat(WebUrl.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          https://a.example/b/c?d#e | f        | https://a.example/b/f
          https://a.example/b/c?d#e | ../f     | https://a.example/f
          https://a.example/b/c?d#e | /f       | https://a.example/f
          https://a.example/b/c?d#e | \\f      | https://a.example/f
          https://a.example/b/c?d#e | //f/g    | https://f/g
          https://a.example/b/c?d#e | ?f       | https://a.example/b/c?f
          https://a.example/b/c?d#e | #f       | https://a.example/b/c?d#f
          https://a.example/b/c?d#e | ``       | https://a.example/b/c?d
          https://a.example/b/c?d#e | https:f  | https://a.example/b/f
          https://a.example/b/c?d#e | http:f   | http://f/
          mailto:x                  | #f       | mailto:x#f
          file:///C:/a/b            | c        | file:///C:/a/c
          file:///C:/a/b            | /c       | file:///C:/c
          file:///C:/a/b            | D:/c     | d:/c
          file:///C:/a/b            | //h/c    | file://h/c
          file:///C:/a/b            | ?q       | file:///C:/a/b?q
          """)
  void linkLeadsWhereBrowsersGo(String base, String link, String to) {
    assertThat(WebUrl.resolve(base, link)).hasToString("Optional[" + to + "]");
  }

  @Test
  void driveOfAFileAddressIsKept() {
    assertThat(WebUrl.parse("file:///C|/a/../..")).hasToString("Optional[file:///C:/]");
  }

  @Test
  void linkFromAnAddressWithoutPathsLeadsNowhere() {
    assertThat(WebUrl.resolve("mailto:x", "y")).isEmpty();
    assertThat(WebUrl.resolve("no address", "y")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "क्\u200Dष.example, xn--11b2ezcw70k.example",
    "ＡＢＣ。example, abc.example",
    "نامه\u200Cای.example, xn--mgba3gch31f060k.example",
    "XN--STRAE-OQA.example, xn--strae-oqa.example"
  })
  void namesOfAnyScriptHaveOneAsciiForm(String name, String ascii) {
    var host = WebUrl.parse("https://" + name + "/").flatMap(WebUrl::host).orElse("");

    assertThat(host).isEqualTo(ascii);
  }
}
