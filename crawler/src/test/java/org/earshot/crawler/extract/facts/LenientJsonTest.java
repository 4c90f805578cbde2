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
        "{\"a\": 007, \"text\": \"It leaks.\"}"
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
