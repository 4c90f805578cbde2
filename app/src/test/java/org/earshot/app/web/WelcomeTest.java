package org.earshot.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.earshot.crawler.About;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeTest {
  @Test
  void emptyDataDirectoryLeadsThroughTheFirstBrandAndSource(@TempDir Path data) throws Exception {
    try (var console = new RunningConsole(data.resolve("whole"))) {
      var ann = console.loggedIn("ann");
      assertThat(ann.get("/inbox").headers().firstValue("Location")).hasValue("/welcome");
      assertThat(ann.get("/welcome").body())
          .contains("What shall we listen for?")
          .doesNotContain("m4 10.500 4 4");
      assertThat(ann.get("/report").body()).contains("No brand yet", "href=\"/brands\"");
      assertThat(ann.post("/welcome", "/welcome/brand", Map.of("name", "Acme")).body())
          .contains("Give at least one phrase");

      ann.post("/welcome", "/welcome/brand", Map.of("name", "Acme Kettle", "phrases", "acme"));
      assertThat(ann.get("/welcome").body()).contains("Where do people talk about it?");
      ann.post(
          "/welcome",
          "/welcome/source",
          Map.of(
              "name",
              "Shop",
              "address",
              "https://shop.example/r",
              "kind",
              "auto",
              "minutes",
              "15",
              "brand",
              "acme-kettle"));

      assertThat(ann.get("/welcome").body())
          .contains("We are listening")
          .contains("set crawler.contact in earshot.yml");
      assertThat(ann.get("/inbox").body()).contains("Nobody is waiting");
      assertThat(console.earshot.crawler().sources().all())
          .singleElement()
          .satisfies(s -> assertThat(s.spec().about()).isEqualTo(About.brand("acme-kettle")));
    }
  }
}
