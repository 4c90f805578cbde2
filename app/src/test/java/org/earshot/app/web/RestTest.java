package org.earshot.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestTest {
  private static final JsonMapper JSON = new JsonMapper();

  RunningConsole console;

  @BeforeAll
  void start(@TempDir Path data) {
    console = new RunningConsole(data.resolve("whole")).withWatchlist();
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/cases", "/api/v1/mentions?q=x", "/api/nothing", "/metrics"})
  void machineIsAskedForItsPassword(String path) throws Exception {
    var visitor = console.visitor();

    var answer = visitor.send(visitor.request(path));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void caseCarriesItsRevisionAsETag() throws Exception {
    var subject = console.openCase("It whistles out of tune");
    var ann = console.visitor();

    var answer = ann.api("/api/v1/cases/" + subject.number());

    assertThat(answer.headers().firstValue("ETag")).hasValue("\"" + subject.revision() + "\"");
    var json = JSON.readTree(answer.body());
    assertThat(json.get("number").asString()).isEqualTo(subject.number().toString());
    assertThat(json.get("work").asString()).isEqualTo("open");
    assertThat(json.at("/places/0/state").isString()).isTrue();
    var known =
        ann.send(
            ann.request("/api/v1/cases/" + subject.number())
                .header("Authorization", "Basic " + basic())
                .header("If-None-Match", "\"" + subject.revision() + "\""));
    assertThat(known.statusCode()).isEqualTo(304);
  }

  @Test
  void mentionsComePageByPage() throws Exception {
    for (int i = 0; i < 3; i++) {
      console.mention("Acme Kettle wombat number " + i);
    }
    console.earshot.indexer().catchUp();

    var first = read("/api/v1/mentions?q=wombat&limit=2");
    var second = read("/api/v1/mentions?q=wombat&limit=2&cursor=" + first.get("next").asString());

    assertThat(first.get("total").asInt()).isEqualTo(3);
    assertThat(first.get("mentions")).hasSize(2);
    assertThat(second.get("mentions")).hasSize(1);
    assertThat(second.has("next")).isFalse();
    assertThat(first.at("/mentions/0/brand").asString()).isEqualTo("acme");
    assertThat(first.at("/mentions/0/sentiment").asString())
        .isIn("negative", "neutral", "positive");
    assertThat(first.at("/mentions/0").has("rating")).isFalse();
  }

  @Test
  void mentionsAreCountedChartedAndCompared() throws Exception {
    long id = console.mention("Acme Kettle numbat broke").id();
    console.mention("Acme Kettle numbat broke again");
    console.earshot.indexer().catchUp();

    var finds =
        read(
            "/api/v1/mentions?q=numbats&limit=0&facets=brand,type&timeline=day&zone=Europe/Vilnius"
                + "&telling=5");
    var near = read("/api/v1/mentions/" + id + "/like");

    assertThat(finds.get("total").asInt()).isEqualTo(2);
    assertThat(finds.has("mentions")).isFalse();
    assertThat(finds.at("/facets/brand/acme").asInt()).isEqualTo(2);
    assertThat(finds.get("facets").has("type")).isTrue();
    assertThat(finds.get("timeline")).hasSize(1);
    assertThat(finds.at("/timeline/0/start").isString()).isTrue();
    assertThat(near.get("mentions")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facets=colour",
        "timeline=week",
        "timeline=day&zone=Atlantis/Deep",
        "telling=0",
        "limit=-1",
        "limit=201"
      })
  void askingForWhatThereIsNotIsAProblem(String wanted) throws Exception {
    var answer = console.visitor().api("/api/v1/mentions?" + wanted);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(answer.body()).get("detail").isString()).isTrue();
  }

  @Test
  void casesComePageByPage() throws Exception {
    console.openCase("One of two");
    console.openCase("Two of two");

    var first = read("/api/v1/cases?limit=1&view=waiting");

    assertThat(first.get("cases")).hasSize(1);
    assertThat(read("/api/v1/cases?limit=1&cursor=" + first.get("next").asString()).get("cases"))
        .hasSize(1);
  }

  @Test
  void unreadableQueryIsAProblemWithItsPosition() throws Exception {
    var answer = console.visitor().api("/api/v1/mentions?q=%28%28");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(JSON.readTree(answer.body()).get("position").isInt()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          limit=many     | limit is a whole number, not 'many'
          cursor=nowhere | The page that was asked for does not exist.
          """)
  void parameterThatCannotBeReadIsNamed(String wrong, String said) throws Exception {
    var problem = JSON.readTree(console.visitor().api("/api/v1/mentions?" + wrong).body());

    assertThat(problem.get("title").asString()).isEqualTo("The request cannot be read");
    assertThat(problem.get("detail").asString()).isEqualTo(said);
    assertThat(problem.has("position")).isFalse();
  }

  @Test
  void nearMentionsAreLimitedLikeAllOthers() throws Exception {
    long id = console.mention("Acme Kettle quokka broke").id();
    var like = "/api/v1/mentions/" + id + "/like?limit=";

    assertThat(console.visitor().api(like + "0").statusCode()).isEqualTo(400);
    assertThat(console.visitor().api(like + "201").statusCode()).isEqualTo(400);
    assertThat(console.visitor().api(like + "200").statusCode()).isEqualTo(200);
  }

  @Test
  void problemNamesTheAddressThatWasAskedFor() throws Exception {
    var problem = JSON.readTree(console.visitor().api("/api/v1/nothing").body());

    assertThat(problem.get("instance").asString()).isEqualTo("/api/v1/nothing");
  }

  @Test
  void figuresHaveNoMoreDecimalsThanTheScorerKnows() throws Exception {
    console.mention("Acme Kettle bilby leaks and nobody answers");
    console.earshot.indexer().catchUp();

    var mention = read("/api/v1/mentions?q=bilby").at("/mentions/0");

    for (var figure : new String[] {"score", "confidence", "replyNeed"}) {
      assertThat(mention.get(figure).decimalValue().scale()).as(figure).isLessThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/cases/ES-999999, 404",
    "/api/v1/cases/nonsense, 404",
    "/api/v1/cases?view=bogus, 400",
    "/api/v1/cases?limit=0, 400",
    "/api/v1/mentions?limit=1000, 400",
    "/api/v1/mentions?limit=many, 400",
    "/api/v1/nothing, 404"
  })
  void wrongRequestIsAProblem(String path, int status) throws Exception {
    var answer = console.visitor().api(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(JSON.readTree(answer.body()).get("status").asInt()).isEqualTo(status);
  }

  @Test
  void healthIsForAnybodyAndMetricsTellOfCases() throws Exception {
    var visitor = console.visitor();

    for (var path : new String[] {"/health/live", "/health/ready"}) {
      var answer = visitor.send(visitor.request(path));
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body()).as(path).isEqualTo("{\"status\":\"UP\"}");
    }
    assertThat(visitor.api("/metrics").body())
        .contains("earshot_cases{view=\"waiting\"}")
        .contains("earshot_sources{state=\"robots_deny\"} 0")
        .contains("earshot_index_lag");
  }

  private JsonNode read(String path) throws Exception {
    var answer = console.visitor().api(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static String basic() {
    return Base64.getEncoder()
        .encodeToString(("ann:" + RunningConsole.PASSWORD).getBytes(StandardCharsets.UTF_8));
  }
}
