package org.earshot.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.earshot.indexer.Brand;
import org.junit.jupiter.api.Test;

class WatchlistConsoleTest extends ConsoleVisit {
  @Test
  void brandIsAddedAndChanged() throws Exception {
    ann.post("/brands", "/brands", Map.of("name", "Kettlör", "phrases", "kettlör\nkettlor"));
    assertThat(console.earshot.indexer().brands().find("kettlor").orElseThrow().phrases())
        .isEqualTo(List.of("kettlör", "kettlor"));

    ann.post(
        "/brands/kettlor",
        "/brands/kettlor",
        Map.of(
            "key",
            "kettlor",
            "name",
            "Kettlör",
            "role",
            "COMPETITOR",
            "phrases",
            "kettlör",
            "accounts",
            "shop.example 4711"));
    assertThat(console.earshot.indexer().brands().find("kettlor").orElseThrow().accounts())
        .singleElement()
        .satisfies(account -> assertThat(account.id()).hasValue("4711"));

    ann.post("/brands/kettlor", "/brands/kettlor/remove", Map.of());
    assertThat(console.earshot.indexer().brands().find("kettlor")).isEmpty();
  }

  @Test
  void brandsLineThatIsNoQueryComesBackWithItsPlace() throws Exception {
    var answer =
        ann.post(
            "/brands",
            "/brands",
            Map.of("name", "Kettlo", "phrases", "kettlo\nkettlo AND (pot", "exclusions", "job"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("2:12: This bracket is not closed.");
    assertThat(console.earshot.indexer().brands().find("kettlo")).isEmpty();
  }

  @Test
  void phraseThatEveryPostIsHeldAgainstIsNamed() throws Exception {
    ann.post("/brands", "/brands", Map.of("name", "Anyold", "phrases", "anyold\n*anyold"));

    assertThat(ann.get("/brands").body()).contains("every post is held against them: *anyold");

    console.earshot.indexer().brands().remove("anyold");
  }

  @Test
  void recipientsAndSavedRepliesAreEdited() throws Exception {
    ann.post(
        "/settings/recipient",
        "/settings/recipient",
        Map.of("name", "Lead", "emails", "lead@acme.example", "zone", "UTC", "digestAt", ""));
    ann.post(
        "/settings/reply",
        "/settings/reply",
        Map.of("title", "Thanks", "lang", "en", "text", "Thank you, {author}"));

    assertThat(ann.get("/settings").body()).contains("lead@acme.example").contains("Thanks");
    assertThat(ann.get("/settings/recipient/lead").body()).contains("lead@acme.example");
    assertThat(ann.get("/settings/reply/thanks").body()).contains("{author}");
    assertThat(ann.post("/settings/recipient", "/settings/recipient", Map.of("name", "x")).body())
        .contains("Give a zone");
  }

  @Test
  void namesInAnyScriptMayBeGiven() throws Exception {
    for (var name : List.of("Βραστήρας", "కెటిల్", "Чайник 2", "Самовар 2")) {
      var answer = ann.post("/brands", "/brands", Map.of("name", name, "phrases", name));
      assertThat(answer.body()).as(name).doesNotContain("class=\"remark\"");
    }

    var brands = console.earshot.indexer().brands();
    assertThat(brands.all().stream().map(Brand::name))
        .contains("Βραστήρας", "కెటిల్", "Чайник 2", "Самовар 2");
    brands.all().stream()
        .filter(brand -> !brand.key().equals("acme"))
        .forEach(brand -> brands.remove(brand.key()));
  }

  @Test
  void newOneDoesNotWriteOverAnotherOfItsName() throws Exception {
    var reply = Map.of("title", "Thrice", "lang", "en", "text", "Once");
    ann.post("/settings/reply", "/settings/reply", reply);
    var second =
        ann.post(
            "/settings/reply",
            "/settings/reply",
            Map.of("title", "Thrice", "lang", "lt", "text", "Kartą"));
    var team = Map.of("name", "Night", "emails", "one@acme.example", "zone", "UTC");
    ann.post("/settings/recipient", "/settings/recipient", team);
    var other =
        ann.post(
            "/settings/recipient",
            "/settings/recipient",
            Map.of("name", "Night", "emails", "two@acme.example", "zone", "UTC"));

    assertThat(second.body()).contains("There is one with this name already.", "Kartą");
    assertThat(other.body()).contains("There is one with this name already.");
    assertThat(ann.get("/settings").body()).contains("Once", "one@acme.example");
  }

  @Test
  void mereWordIsNoAddress() throws Exception {
    var answer = ann.post("/report", "/report", Map.of("url", "nope", "brand", "acme"));

    assertThat(answer.body()).contains("Give an address that begins with");
  }
}
