package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesTest {
  private static final Spelling SPELLING = new Spelling("en");

  private static Entry entry(String phrase) {
    return Entry.of(phrase, new Cue(Cue.Kind.TONE, Optional.empty(), 1), SPELLING);
  }

  private static Entries of(List<Entry> all) {
    var entries = new Entries();
    all.forEach(entries::add);
    return entries;
  }

  @Test
  void theWholeWordComesBeforeItsStemsAndTheyBeforeItsEnding() {
    var all = List.of(entry("*ss"), entry("use*"), entry("usele*"), entry("useless"));

    assertThat(of(all).of("useless"))
        .containsExactly(all.get(3), all.get(1), all.get(2), all.get(0));
  }

  @Test
  void entriesOfOneWordStayInTheirOrder() {
    var all = List.of(entry("not good"), entry("not"), entry("not bad"));

    assertThat(of(all).of("not")).containsExactlyElementsOf(all);
  }

  @Test
  void aStemIsAnEntryOfItselfAndAnEndingIsNot() {
    assertThat(of(List.of(entry("use*"), entry("*less"))).of("use")).hasSize(1);
    assertThat(of(List.of(entry("use*"), entry("*less"))).of("less")).isEmpty();
  }

  @Test
  void anEntryThatNothingIsLeftOfIsFoundNowhere() {
    assertThat(of(List.of(entry("*\u200d"), entry("\u200d*"), entry("\u200d"))).of("use"))
        .isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void allThatFitAreFoundAndNoOthers(long seed) {
    var random = new Random(seed);
    var all = new ArrayList<Entry>();
    for (int i = 0; i < 2_000; i++) {
      all.add(entry(random.nextInt(9) == 0 ? "*" + word(random) : word(random) + star(random)));
    }
    var entries = of(all);

    for (int i = 0; i < 2_000; i++) {
      String form = word(random);
      var fitting = all.stream().filter(entry -> entry.first().fits(form)).toList();
      assertThat(entries.of(form)).containsExactlyInAnyOrderElementsOf(fitting);
    }
  }

  private static String star(Random random) {
    return random.nextBoolean() ? "*" : "";
  }

  /// Of so few letters that many fit.
  private static String word(Random random) {
    var word = new StringBuilder();
    for (int length = 1 + random.nextInt(5); length > 0; length--) {
      word.append("abc".charAt(random.nextInt(3)));
    }
    return word.toString();
  }
}
