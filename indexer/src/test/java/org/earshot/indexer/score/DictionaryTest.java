package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryTest {
  @Test
  void aWordHasOneNumberHoweverOftenItIsAdded() {
    var dictionary = new Dictionary();
    int number = dictionary.addWanted("快递");

    assertThat(dictionary.addWanted("快递员")).isNotEqualTo(number);
    assertThat(dictionary.addWanted("快递")).isEqualTo(number).isNotEqualTo(Places.NONE);
    assertThat(dictionary.size()).isGreaterThan(number);
  }

  @Test
  void aWordThatCutsIsNotLookedForAndTheOtherWayRound() {
    var dictionary = new Dictionary();
    dictionary.addCutting("好");
    int number = dictionary.addWanted("好吃");

    var places = dictionary.in("很好吃");

    assertThat(places.cutting(1)).isEqualTo(1);
    assertThat(places.wanted(1)).isEqualTo(number);
    assertThat(places.wanted(2)).isEqualTo(Places.NONE);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void theLongestWordAtEachCharacterIsFound(long seed) {
    var random = new Random(seed);
    var dictionary = new Dictionary();
    var words = new HashSet<String>();
    for (int i = 0; i < 300; i++) {
      String word = letters(random, 1 + random.nextInt(4));
      words.add(word);
      dictionary.addCutting(word);
    }

    for (int i = 0; i < 300; i++) {
      String run = letters(random, 1 + random.nextInt(20));
      var places = dictionary.in(run);
      for (int at = 0; at < run.length(); at++) {
        assertThat(places.cutting(at)).isEqualTo(longest(words, run.substring(at)));
      }
      assertThat(places.cutting(run.length())).isZero();
    }
  }

  private static int longest(Set<String> words, String rest) {
    int length = rest.length();
    while (length > 0 && !words.contains(rest.substring(0, length))) {
      length--;
    }
    return length;
  }

  private static String letters(Random random, int length) {
    var letters = new StringBuilder();
    while (letters.length() < length) {
      letters.append((char) ('一' + random.nextInt(12)));
    }
    return letters.toString();
  }
}
