package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorsTest {
  @Test
  void linesAreReadAndWrittenAlike() {
    var lines = List.of("list=div.review", "text=.body p", "date=time[datetime]@datetime");

    var selectors = Selectors.of(lines);

    assertThat(selectors.lines()).isEqualTo(lines);
    assertThat(Selectors.of(selectors.lines())).isEqualTo(selectors);
    assertThat(selectors.part(Selectors.Part.AUTHOR)).isEmpty();
  }

  @ParameterizedTest(name = "{0} breaks: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          div.review >      | selector 'date': cannot be read from character 12 on
          div:foo           | selector 'date': cannot be read from character 4 on
          a[href            | selector 'date': cannot be read from character 2 on
          a[class~=x+]      | selector 'date': regular expressions (~=) at character 8 are not taken
          p:matches(a+)     | selector 'date': regular expressions (:matches) at character 2
          a:has(b:has(c:has(d:has(e)))) | selector 'date': brackets are nested more than 3 deep
          ''                | selector 'date': it is empty
          """)
  void wrongSelectorNamesItsPartAndPlace(String css, String message) {
    assertThatThrownBy(() -> Selectors.of(List.of("list=li", "text=p", "date=" + css)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void listAndTextAreNeeded() {
    assertThatThrownBy(() -> Selectors.of(List.of("list=li"))).hasMessageContaining("'text'");
    assertThatThrownBy(() -> Selectors.of(List.of("text=p"))).hasMessageContaining("'list'");
  }

  @Test
  void unknownAndRepeatedPartsAreRefused() {
    assertThatThrownBy(() -> Selectors.of(List.of("stars=li")))
        .hasMessageContaining("there is no selector 'stars'")
        .hasMessageContaining("ownerReply");
    assertThatThrownBy(() -> Selectors.of(List.of("list=li", "list=div")))
        .hasMessage("selector 'list' is given twice");
    assertThatThrownBy(
            () -> Selectors.of(List.of("list=li", "text=" + "a".repeat(Selectors.LONGEST + 1))))
        .hasMessageContaining("more than 500 characters");
  }

  @Test
  void sourceOfTheKindHasThemAndNoOther() {
    var selectors = Optional.of(Selectors.of(List.of("list=li", "text=p")));

    assertThat(spec("selectors", selectors).selectors()).isEqualTo(selectors);
    assertThatThrownBy(() -> spec("selectors", Optional.empty()))
        .hasMessage("source 'Shop' of the kind selectors needs selectors");
    assertThatThrownBy(() -> spec("feed", selectors)).hasMessageContaining("does not take");
  }

  private static SourceSpec spec(String kind, Optional<Selectors> selectors) {
    return new SourceSpec(
        "Shop",
        URI.create("https://shop.example/reviews"),
        kind,
        Cadence.every(Duration.ofHours(1)),
        About.nothing(),
        Optional.empty(),
        ReplyAccess.usual(),
        true,
        selectors);
  }
}
