package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.earshot.indexer.Topic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WesternListsTest {
  private static final Reader READER = new Reader();
  private static final int TONES = 900;
  private static final int PHRASES_OF_A_TOPIC = 24;

  private static double balance(String lang, String text) {
    return Tone.of(READER.read(text, lang)).balance();
  }

  private static long phrases(List<CueLine> lines, Predicate<Cue> kind) {
    return lines.stream()
        .filter(line -> kind.test(line.cue()))
        .mapToLong(line -> line.phrases().size())
        .sum();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es", "it", "pt", "nl"})
  void aWesternLanguageHasWordsForToneAndForEachTopic(String lang) {
    var lines = CueLine.bundled(lang);

    assertThat(phrases(lines, cue -> cue.kind() == Cue.Kind.TONE)).isGreaterThan(TONES);
    for (var topic : Topic.values()) {
      assertThat(phrases(lines, cue -> cue.topic().filter(topic::equals).isPresent()))
          .as(topic.name())
          .isGreaterThanOrEqualTo(PHRASES_OF_A_TOPIC);
    }
  }

  @ParameterizedTest(name = "{0}: {1} beats {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Das gefällt mir | Das gefällt mir nicht",
        "de | kein Problem | ein Problem",
        "de | gut, schnell und sauber | nicht gut, nicht schnell, nicht sauber",
        "de | schlecht aber billig und schön und gut | schön und gut und billig aber schlecht",
        "fr | c'est bon | ce n'est pas bon",
        "fr | j'aime ce film | je n'aime pas ce film",
        "fr | j'aime ça | j'aime pas ça",
        "fr | aucun problème | un problème",
        "es | me gusta mucho | no me gusta nada",
        "es | es bueno | nunca es bueno",
        "it | mi piace tanto | non mi piace per niente",
        "it | il servizio è buono | il servizio non è mai buono",
        "pt | gostei muito | não gostei nada",
        "pt | é bom | nem é bom",
        "nl | dit is goed | dit is niet goed",
        "nl | dit bevalt goed | dit bevalt niet goed",
        "nl | een goed idee | geen goed idee"
      })
  void negationTurnsOnce(String lang, String better, String worse) {
    assertThat(balance(lang, better)).isGreaterThan(balance(lang, worse));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Ich bin schon da und wir gehen heute noch in die Stadt",
        "de | Der Minister ist am Freitag in Berlin",
        "fr | Le vote aura lieu jeudi à l'Assemblée, on en parle ce soir",
        "fr | Je suis dans le bus avec ma soeur, et vous ?",
        "es | El congreso se reúne el jueves y yo estoy en casa",
        "es | Voy en el autobús con mi hermana",
        "it | Sono sul treno con mia sorella e tu dove sei?",
        "it | Il consiglio si riunisce giovedì a Roma",
        "pt | Estou no ônibus com a minha irmã, e você?",
        "pt | A câmara se reúne na quinta em Brasília",
        "nl | Ik zit in de bus met mijn zus, en jij?",
        "nl | De gemeenteraad komt donderdag bij elkaar"
      })
  void everydayWordsHaveNoTone(String lang, String text) {
    var marks =
        Tone.of(READER.read(text, lang)).marks().stream()
            .map(mark -> READER.read(text, lang).evidence(mark.hit()))
            .collect(Collectors.toSet());

    assertThat(marks).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"de, nicht ☀️", "es, no pido más 😍", "it, non smetto 😂", "nl, niet meer nodig ❤️"})
  void noNegatorTurnsAFace(String lang, String text) {
    assertThat(Tone.of(READER.read(text, lang)).good()).isPositive();
  }
}
