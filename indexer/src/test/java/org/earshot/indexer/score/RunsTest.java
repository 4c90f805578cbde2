package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.earshot.indexer.score.Word.Gap;
import org.junit.jupiter.api.Test;

class RunsTest {
  private static final List<CueLine> LINES =
      List.of(
          CueLine.of("xx", "tone\t3\t好, 好吃"),
          CueLine.of("xx", "tone\t-3\t不好吃"),
          CueLine.of("xx", "not\t1\t不"),
          CueLine.of("xx", "topic.delivery\t1\t快递*"),
          CueLine.of("xx", "leave\t1\t再也不会来"));

  private static final Lexicon LEXICON = new Lexicon(LINES, "zh", "");

  private static List<Word> cut(String text) {
    return LEXICON.cut(LEXICON.words(text));
  }

  @Test
  void theLongestEntryCutsTheRun() {
    assertThat(cut("这家不好吃，iPhone很好"))
        .extracting(Word::form)
        .containsExactly("这家", "不好吃", "iphone", "很", "好");
  }

  @Test
  void piecesPointIntoTheText() {
    String text = "我说好吃。不 好";

    assertThat(cut(text))
        .extracting(word -> text.substring(word.start(), word.end()))
        .containsExactly("我说", "好吃", "不", "好");
  }

  @Test
  void aNegationInsideALongerEntryCountsNoMore() {
    assertThat(LEXICON.hits(cut("不好吃")))
        .extracting(hit -> hit.cue().kind())
        .containsExactly(Cue.Kind.TONE);
  }

  @Test
  void cuesThatBearNoToneAreFoundWhateverTheCut() {
    assertThat(LEXICON.hits(cut("我再也不会来了，等快递")))
        .extracting(hit -> hit.cue().kind())
        .contains(Cue.Kind.LEAVE, Cue.Kind.TOPIC);
  }

  @Test
  void traditionalCharactersAreReadAsSimplified() {
    assertThat(LEXICON.hits(cut("快遞"))).hasSize(1);
  }

  @Test
  void aRunIsOnePieceWhereNoListCutsIt() {
    var none = new Lexicon(List.of(), "zh", "");

    assertThat(none.cut(none.words("这家不好吃"))).hasSize(1);
  }

  @Test
  void aRunThatWasCutIsOneTokenWithAllItsLetters() {
    var words = cut("iPhone这家不好吃");

    assertThat(Run.of(words, 1).token(false).form()).isEqualTo("这家不好吃");
    assertThat(Run.of(words, 0).form()).isEqualTo("iphone这家不好吃");
    assertThat(Run.of(cut("好😀好"), 0).form()).isEqualTo("好😀好");
  }

  @Test
  void aRunEndsWithItsLastPiece() {
    var words = cut("iPhone这家不好吃，很好");

    assertThat(Run.of(words, 0).to()).isEqualTo(3);
    assertThat(Run.of(words, 1).to()).isEqualTo(3);
  }

  @Test
  void whatTouchesAWordIsNoPieceOfIt() {
    var whole = LEXICON.words("这家不好吃").getFirst();
    assertThat(cut("这家不好吃")).hasSize(2);
    var good = new Word(cut("好").getFirst().lexeme(), whole.end(), whole.end() + 1, Gap.SPACE);

    var both = Run.of(List.of(whole, good), 0);

    assertThat(both.pieces()).isEmpty();
    assertThat(both.form()).isEqualTo("这家不好吃好");
  }

  @Test
  void cuesComeInTheOrderOfTheText() {
    assertThat(LEXICON.hits(cut("快递好，再也不会来")))
        .extracting(hit -> hit.cue().kind())
        .containsExactly(Cue.Kind.TOPIC, Cue.Kind.TONE, Cue.Kind.LEAVE, Cue.Kind.NOT);
  }

  @Test
  void ofCuesAtOneWordThoseInsideTheRunComeFirst() {
    var tasty =
        new Lexicon(
            List.of(CueLine.of("xx", "tone\t3\t好吃"), CueLine.of("xx", "topic.quality\t1\t好吃")),
            "zh",
            "");

    assertThat(tasty.hits(tasty.cut(tasty.words("很好吃"))))
        .extracting(hit -> hit.cue().kind())
        .containsExactly(Cue.Kind.TOPIC, Cue.Kind.TONE);
  }

  @Test
  void aRunSaidAgainIsCutAndFoundInAsTheFirstTime() {
    var first = cut("再也不会来。iPhone快递不好吃");
    var again = cut("好。iPhone快递不好吃");

    assertThat(again.subList(1, again.size()))
        .extracting(Word::lexeme)
        .containsExactlyElementsOf(
            first.subList(first.size() - again.size() + 1, first.size()).stream()
                .map(Word::lexeme)
                .toList());
    assertThat(LEXICON.hits(again))
        .extracting(hit -> again.get(hit.from()).form())
        .containsExactly("好", "快递", "不好吃");
    assertThat(again).extracting(Word::start).containsExactly(0, 2, 8, 10);
  }

  @Test
  void theSameLettersStretchedKeepTheirWidth() {
    assertThat(cut("好好好好吃")).extracting(Word::end).endsWith(5);
    assertThat(cut("好好吃")).extracting(Word::end).endsWith(3);
  }

  @Test
  void wordsThatAreNotCutAreLookedInsideAsTheyAre() {
    var words = LEXICON.words("快递好");
    var pieces = LEXICON.cut(words);

    assertThat(LEXICON.hits(pieces)).hasSize(2);
    assertThat(LEXICON.hits(words)).extracting(Hit::to).containsExactly(1);
  }

  @Test
  void aLongRunIsCutInBoundedPieces() {
    assertThat(cut("好坏".repeat(50_000)).size()).isLessThanOrEqualTo(4_000);
  }
}
