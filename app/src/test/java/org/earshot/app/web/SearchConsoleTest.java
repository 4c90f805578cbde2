package org.earshot.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.earshot.indexer.Sentiment;
import org.junit.jupiter.api.Test;

class SearchConsoleTest extends ConsoleVisit {
  @Test
  void judgementOfARandomMentionMakesTheTable() throws Exception {
    console.openCase("The handle of it broke");
    var drawn = console.earshot.indexer().sample().getFirst();

    assertThat(ann.get("/sample").body()).contains("Ten at random").contains("It needs a reply");
    ann.post(
        "/sample",
        "/mentions/" + drawn.id() + "/judge",
        Map.of("sentiment", "NEGATIVE", "sample", "true", "back", "/sample"));

    assertThat(ann.get("/sample").body()).contains("of 1 judged").contains("unproven");
    assertThat(console.earshot.indexer().sample()).noneMatch(open -> open.id() == drawn.id());
  }

  @Test
  void searchFindsHighlightsAndJudges() throws Exception {
    var mention = console.mention("A wonderful zebrakettle, thank you");
    console.earshot.indexer().catchUp();

    assertThat(ann.get("/search?q=zebrakettle").body())
        .contains("1 mention")
        .contains("<mark>zebrakettle</mark>")
        .contains("Open a case");
    ann.post(
        "/search?q=zebrakettle",
        "/mentions/" + mention.id() + "/judge",
        Map.of("sentiment", "NEGATIVE", "back", "/search?q=zebrakettle"));

    assertThat(console.earshot.indexer().find(mention.id()).orElseThrow().sentiment())
        .isEqualTo(Sentiment.NEGATIVE);
  }

  @Test
  void findsNarrowDownAndLeadToTheirLike() throws Exception {
    var mention = console.mention("The potorookettle lid broke after a week");
    var other = console.mention("A potorookettle lid that broke within a week");
    console.earshot.indexer().catchUp();

    assertThat(ann.get("/search?q=potorookettles").body())
        .contains("2 mentions")
        .contains("<mark>potorookettle</mark>")
        .contains("(potorookettles)%20AND%20brand:acme")
        .contains("/mentions/" + mention.id() + "/like")
        .doesNotContain("class=\"timeline");
    assertThat(ann.get("/mentions/" + mention.id() + "/like").body())
        .contains("nearest first")
        .contains("/mentions/" + other.id() + "/like");
    assertThat(ann.get("/mentions/999999/like").statusCode()).isEqualTo(404);
  }

  @Test
  void hitOpensACase() throws Exception {
    var mention = console.mention("My quokkakettle arrived late");

    var answer = ann.post("/report", "/mentions/" + mention.id() + "/open", Map.of());

    var opened = console.earshot.alerts().desk().ofMention(mention.id()).orElseThrow();
    assertThat(location(answer)).isEqualTo("/cases/" + opened.number());
  }

  @Test
  void unreadableQuerySaysWhere() throws Exception {
    assertThat(ann.get("/search?q=%28kettle+AND").body())
        .contains("The query cannot be read")
        .contains("(kettle AND");
  }

  @Test
  void reportedMentionIsKept() throws Exception {
    long before = console.earshot.indexer().count();

    ann.post(
        "/report",
        "/report",
        Map.of("url", "forum.example/t/9", "text", "Acme Kettle is loud", "brand", "acme"));

    assertThat(console.earshot.indexer().count()).isEqualTo(before + 1);
    assertThat(ann.post("/report", "/report", Map.of("brand", "acme")).body())
        .contains("Give an address");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("(none)");
  }
}
