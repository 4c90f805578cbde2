package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersusTest {
  private static final Reader READER = new Reader();

  private static Optional<Stand> stand(String lang, String text, String brand) {
    var reading = READER.read(text, lang);
    return Versus.stand(reading, new Names(reading, reading.branded(brand)));
  }

  @Test
  void theBrandThatOthersAreBetterThanIsOutdone() {
    var text = "Even Globex answers faster than Acme.";

    assertThat(stand("en", text, "Acme")).hasValue(new Stand.Outdone(true));
    assertThat(stand("en", text, "Globex")).hasValue(new Stand.Equal());
  }

  @Test
  void noBetterIsNoPraise() {
    assertThat(stand("en", "Globex is not faster than Acme.", "Acme"))
        .hasValue(new Stand.Outdone(false));
  }

  @Test
  void whatSpoilsAChoiceIsSaidBeside() {
    assertThat(stand("en", "I prefer Acme. The last order was a mess.", "Acme"))
        .hasValue(new Stand.Chosen("I prefer Acme. The last order was a mess."));
    assertThat(stand("en", "I prefer Acme to Globex, but the lid broke.", "Acme"))
        .hasValue(new Stand.Chosen("but the lid broke."));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | I should have gone with Acme instead of Globex.",
        "de | Hätte ich mal bei Acme bestellt statt bei Globex.",
        "pl | Wolę Acme niż Globex.",
        "tr | Globex yerine Acme tercih ederim.",
        "ja | GlobexじゃなくてAcmeで買えばよかった。",
        "hi | Globex की जगह Acme से लेना चाहिए था।"
      })
  void whatIsPreferredIsChosenOverTheOther(String lang, String text) {
    assertThat(stand(lang, text, "Acme")).hasValue(new Stand.Chosen(""));
    assertThat(stand(lang, text, "Globex")).hasValue(new Stand.Rejected());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | I'd rather walk than take Acme.",
        "en | I should have stayed with Globex than gone to Acme.",
        "de | Hätte ich doch nie bei Acme bestellt.",
        "it | Non prendete Acme, mai."
      })
  void whatIsRegrettedIsRejected(String lang, String text) {
    assertThat(stand(lang, text, "Acme")).hasValue(new Stand.Rejected());
  }

  @Test
  void theRestTellsOfBothWhatDiffers() {
    var text = "Unlike Globex, Acme answers within an hour.";

    assertThat(stand("en", text, "Acme"))
        .hasValue(new Stand.Differs("Acme answers within an hour.", true, false));
    assertThat(stand("en", text, "Globex"))
        .hasValue(new Stand.Differs("Acme answers within an hour.", false, false));
  }

  @Test
  void whatIsSaidAfterAChangeIsSaidOfTheNewChoice() {
    var text = "Switched from Globex to Acme and it never works.";

    assertThat(stand("en", text, "Acme")).hasValue(new Stand.Switched("and it never works.", true));
    assertThat(stand("en", text, "Globex"))
        .hasValue(new Stand.Switched("and it never works.", false));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | I switched to Acme from Globex.",
        "de | Von Globex zu Acme gewechselt.",
        "ru | Ушёл из Globex в Acme.",
        "ko | Globex에서 Acme로 갈아탔어요.",
        "zh | 从Globex换到Acme。"
      })
  void whereSomebodyWentIsWhereHeIsNow(String lang, String text) {
    assertThat(stand(lang, text, "Acme")).hasValue(new Stand.Switched("", true));
    assertThat(stand(lang, text, "Globex")).hasValue(new Stand.Switched("", false));
  }

  @Test
  void theOneWhoWentIsNoChoice() {
    assertThat(stand("ru", "По словам Иванова, Acme сам ушёл из Globex.", "Acme")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Is Globex better than Acme?",
        "en | Should I switch from Globex to Acme?",
        "en | They sent me a red one instead of the blue one.",
        "en | I switched the Acme kettle off.",
        "en | I would prefer that Acme called me back.",
        "es | Prefiero que Acme me llame.",
        "pl | Zamiast pomóc, w Acme kazali mi czekać.",
        "lt | Vietoj atsakymo Acme atsiuntė sąskaitą.",
        "en | Compared to last year Acme got slower.",
        "de | Acme hat mir Tee statt Kaffee geschickt."
      })
  void nothingIsDecidedByAQuestionOrAWordAlone(String lang, String text) {
    assertThat(stand(lang, text, "Acme")).isEmpty();
  }
}
