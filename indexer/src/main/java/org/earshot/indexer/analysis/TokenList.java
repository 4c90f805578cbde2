package org.earshot.indexer.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Tokens that were found already, as Lucene takes them. It may serve one text after the other.
public final class TokenList extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final Tokens tokens;
  private int next;

  public TokenList(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public boolean incrementToken() {
    if (next == tokens.count()) {
      return false;
    }
    clearAttributes();
    term.copyBuffer(tokens.letters(), tokens.from(next), tokens.length(next));
    offset.setOffset(tokens.start(next), tokens.end(next));
    position.setPositionIncrement(tokens.step(next));
    next++;
    return true;
  }

  @Override
  public void reset() {
    next = 0;
  }
}
