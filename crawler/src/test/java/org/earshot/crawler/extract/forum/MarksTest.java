package org.earshot.crawler.extract.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarksTest {
  @Test
  void allStringsAreFoundInOnePass() {
    var marks = new Marks();
    int one = marks.number("id=\"XF\"");
    int two = marks.number("id=\"XenForo\"");
    int none = marks.number("phpBB");

    var found = marks.in("<html id=\"XenForo\"><div id=\"XF\">");

    assertThat(found.get(one)).isTrue();
    assertThat(found.get(two)).isTrue();
    assertThat(found.get(none)).isFalse();
    assertThat(marks.number("phpBB")).isEqualTo(none);
  }

  @Test
  void aStringIsFoundWhereverItBeginsAndWhateverStandsBefore() {
    for (var before : new String[] {"", "a", "\uD83D\uDE00", "\uD83D\uDE00b", "žąsis ", "phpB"}) {
      var marks = new Marks();
      int short4 = marks.number("MyBB");
      int short5 = marks.number("phpBB");

      assertThat(marks.in(before + "MyBB").get(short4)).as(before).isTrue();
      assertThat(marks.in(before + "phpBB!").get(short5)).as(before).isTrue();
      assertThat(marks.in(before + "MyB").isEmpty()).as(before).isTrue();
    }
  }

  @Test
  void aStringThatTellsNothingIsRefused() {
    assertThatThrownBy(() -> new Marks().number("a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too short");
  }

  @Test
  void everyEngineHasAMarkAndSaysWhatAPostIs() {
    assertThat(EngineBook.load().engines())
        .hasSizeGreaterThan(40)
        .allSatisfy(engine -> {
          assertThat(engine.signs()).as(engine.name()).isNotEmpty();
          assertThat(engine.selector("post")).as(engine.name()).isPresent();
        });
  }
}
