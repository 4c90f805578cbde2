package org.earshot.indexer.match;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Words that were read already, with their stems at the same places, as Lucene takes them.
final class WordStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final List<Word> words;
  private Iterator<Word> left;

  WordStream(List<Word> words) {
    this.words = withStems(words);
    this.left = this.words.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!left.hasNext()) {
      return false;
    }
    clearAttributes();
    var word = left.next();
    term.append(word.term());
    position.setPositionIncrement(word.step());
    return true;
  }

  @Override
  public void reset() {
    left = words.iterator();
  }

  private static List<Word> withStems(List<Word> words) {
    var all = new ArrayList<Word>(words.size() * 2);
    for (var word : words) {
      all.add(word);
      word.stems().forEach(stem -> all.add(new Word(stem, 0, word.name())));
    }
    return all;
  }
}
