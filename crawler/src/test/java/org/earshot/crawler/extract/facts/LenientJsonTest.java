package org.earshot.crawler.extract.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LenientJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\": \"It leaks.\"}",
        "\uFEFF {\"text\": \"It leaks.\"} ;",
        "<!-- {\"text\": \"It leaks.\"} -->",
        "//<![CDATA[\n{\"text\": \"It leaks.\"}\n//]]>",
        "/* <![CDATA[ */ {\"text\": \"It leaks.\"} /* ]]> */",
        "{\"text\": \"It leaks.\",}",
        "{/* a note */ \"text\": \"It leaks.\" // and another\n}",
        "{'text': 'It leaks.'}",
        "{text: \"It leaks.\"}",
        "{&quot;text&quot;: &quot;It leaks.&quot;}",
        "{\"text\": \"It leaks.\", \"a\": {\"b\": [1, 2",
        "{\"text\": \"It leaks.\" \"a\": 1}",
        "{\"text\": \"It leaks.\"}}",
        "{\"a\": [1,,2], \"text\": \"It leaks.\"}",
        "{\"text\": \"It leaks.\", \"a\": \"the \"best\" kettle\"}",
        "{\"a\": \"raw\nline\tbreak\", \"text\": \"It leaks.\"}",
        "{\"a\": \"bad \\escape\", \"text\": \"It leaks.\"}",
        "{\"text\": \"It\\x20leaks\\x2e\"}",
        "{\"a\": \"C:\\\\x20\", \"text\": \"It leaks.\"}",
        "{\"a\": 007, \"text\": \"It leaks.\"}",
        "{\"a\": 1,, \"text\": \"It leaks.\"}",
        "# a note\n{\"a\": 1,\n# another\n\"text\": \"It leaks.\"}",
        "{<!-- a note -->\"text\": \"It leaks.\"}",
        "{\"text\": \"It leaks.\", \"a\":",
        "var data = {\"text\": \"It leaks.\"};",
        "({\"text\": \"It leaks.\"})",
        "{\"a\": \"bad \\u00 sign\", \"text\": \"It leaks.\"}",
        "{“text”: “It leaks.”}",
        "{&#34;text&#34;: &#34;It leaks.&#34;}",
        "{\"a\": undefined, \"b\": None, \"c\": , \"text\": \"It leaks.\"}",
        "{\"a\": {{ url }}, \"text\": \"It leaks.\"}",
        "{\"text\": \"It \" + \"leaks.\"}",
        "\"{\\\"text\\\": \\\"It leaks.\\\"}\"",
        "{\\\"text\\\": \\\"It leaks.\\\"}",
        "{\"text\" => \"It leaks.\"}",
        "Notice: Undefined index in x.php on line 3\n{\"text\": \"It leaks.\"}",
        "<p>{\"a\": 1,<br />\n\"text\": \"It leaks.\"}</p>",
        "\"a\": 1, \"text\": \"It leaks.\"}",
        "{\"a\": [{\"b\": 1}, \"text\": \"It leaks.\"}",
        "{a\": 1, \"text\": \"It leaks.\"}",
        "{\"a\": \"Ann,\n\"text\": \"It leaks.\"}",
        "{\"a\": \"a <a href=\"/b\">link</a>\", \"text\": \"It leaks.\"}",
        "{\"a\": 2021-05-03, \"text\": \"It leaks.\"}",
        "{\"text\": \"It leaks.\", \"b\": }{\"a\": \"x\"}"
      })
  void everydayBreakageIsMended(String json) {
    assertThat(LenientJson.read(json))
        .first()
        .satisfies(node -> assertThat(node.path("text").asString("")).isEqualTo("It leaks."));
  }

  @Test
  void quotationMarksInsideAStringAreKept() {
    assertThat(
            LenientJson.read("{\"text\": \"the \"best\" kettle\"}")
                .getFirst()
                .path("text")
                .asString())
        .isEqualTo("the \"best\" kettle");
  }

  @Test
  void aNumberWithACommaIsOne() {
    assertThat(LenientJson.read("{\"a\": 4,5, \"b\": 1}").getFirst().path("a").asDouble())
        .isEqualTo(4.5);
  }

  @Test
  void aQuotationInAValueDoesNotEndItBeforeAComma() {
    assertThat(
            LenientJson.read("{\"text\": \"Its \"lid\", and me\", \"a\": 1}")
                .getFirst()
                .path("text")
                .asString())
        .isEqualTo("Its \"lid\", and me");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\" ",
        "\"",
        "{{{",
        "<!--",
        "[\"a\",",
        "{\"a\":\"",
        "{a",
        "\\",
        "/*",
        "{\"a\":\"b\" \n"
      })
  void endlessBreakageIsReadInTimeThatGrowsWithItsLength(String piece) {
    assertThat(JsonRepair.repair(piece.repeat(200_000))).isNotNull();
  }

  @Test
  void severalValuesInARowAreAllRead() {
    assertThat(LenientJson.read("{\"a\":1}\n{\"a\":2}")).hasSize(2);
  }

  @Test
  void whatIsNoJsonGivesNothing() {
    assertThat(LenientJson.read("<p>hello")).isEmpty();
    assertThat(LenientJson.read("")).isEmpty();
  }

  @Test
  void bottomlessNestingIsRefusedWithoutHarm() {
    assertThat(LenientJson.read("[".repeat(100_000))).isEmpty();
    assertThat(LenientJson.read("{\"a\":".repeat(100_000))).isEmpty();
  }
}
