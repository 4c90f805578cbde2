package org.earshot.crawler.extract.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StarsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "words | <i class='rating'>4.5 out of 5 stars</i> | 4.5",
        "German words | <i class='rating'>4,5 von 5 Sternen</i> | 4.5",
        "of ten | <i class='score'>8/10</i> | 8",
        "Japanese | <i class='rating'>5つ星のうち4.0</i> | 4",
        "signs | <i class='stars'>★★★☆☆</i> | 3",
        "a label | <div class='stars' aria-label='Rated 3 out of 5'></div> | 3",
        "an attribute | <div class='rating' data-score='3.5'></div> | 3.5",
        "a class name | <i class='stars stars-4-5'></i> | 4.5",
        "a class name in tens | <span class='ui_bubble_rating bubble_40 rating'></span> | 4",
        "a bar | <div class='rating'><span style='width: 60%'></span></div> | 3",
        "the alt of an image | <div class='rating'><img alt='2 stars' src='x.gif'></div> | 2",
        "the name of an image | <img src='/img/stars_4.gif'> | 4",
        "bright stars | <div class='rating'><i class='star on'></i><i class='star on'></i><i class='star off'></i><i class='star off'></i><i class='star off'></i></div> | 2",
        "an input | <div class='rating'><input type='hidden' name='rating' value='4'></div> | 4"
      })
  void ratingsAreReadHoweverTheyAreDrawn(String how, String html, double value) {
    var root = Objects.requireNonNull(Jsoup.parse("<li>" + html + "</li>").selectFirst("li"));

    var rating = Stars.find(new Block(root, List.of(), Set.of()));

    assertThat(rating.orElseThrow().value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<i class='rating'>12 reviews</i>",
        "<div class='rating'></div>",
        "<div class='stars'><a data-rating='1'></a><a data-rating='2'></a></div>",
        "<p>4 out of 5</p>"
      })
  void whatIsNoRatingIsNone(String html) {
    var root = Objects.requireNonNull(Jsoup.parse("<li>" + html + "</li>").selectFirst("li"));

    assertThat(Stars.find(new Block(root, List.of(), Set.of()))).isEmpty();
  }
}
