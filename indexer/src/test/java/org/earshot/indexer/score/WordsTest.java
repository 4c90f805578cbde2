package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.earshot.indexer.score.Word.Gap;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static List<Word> words(String text, String lang) {
    return Words.of(text, new Lexemes(new Spelling(lang)));
  }

  private static List<String> forms(String text) {
    return words(text, "en").stream().map(Word::form).toList();
  }

  @Test
  void wordsFacesAndSymbolsAreCutApart() {
    assertThat(forms("It's GREAT👍 :-) 50%"))
        .containsExactly("it's", "great", "👍", ":-)", "50", "%");
  }

  @Test
  void addressesAndAccountsBecomePlaceholders() {
    assertThat(forms("@acmehelp see https://example.com/x?a=b @anna"))
        .containsExactly(Words.DESK, "see", Words.LINK, Words.ACCOUNT);
  }

  @Test
  void aWordKnowsWhatStandsBeforeIt() {
    assertThat(words("One two, three. four", "en"))
        .extracting(Word::before)
        .containsExactly(Gap.STOP, Gap.SPACE, Gap.COMMA, Gap.STOP);
  }

  @Test
  void teluguSignsStayInTheirWord() {
    assertThat(words("చాలా బాగుంది!", "te"))
        .extracting(Word::form)
        .containsExactly("చాలా", "బాగుంది");
  }

  @Test
  void onlyLongCapitalsShout() {
    assertThat(words("I OK NEVER Never", "en"))
        .extracting(Word::shouted)
        .containsExactly(false, false, true, false);
  }

  @Test
  void offsetsPointIntoTheText() {
    String text = "a 😊 čia";

    assertThat(words(text, "lt"))
        .extracting(word -> text.substring(word.start(), word.end()))
        .containsExactly("a", "😊", "čia");
  }

  @Test
  void frenchAndItalianElisionsStandByThemselves() {
    assertThat(words("J’adore l'hôtel", "fr"))
        .extracting(Word::form)
        .containsExactly("j'", "adore", "l'", "hotel");
    assertThat(words("dell'anno", "it")).extracting(Word::form).containsExactly("dell'", "anno");
  }
}
