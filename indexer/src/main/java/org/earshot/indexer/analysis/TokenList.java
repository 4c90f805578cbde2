package org.earshot.indexer.analysis;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Tokens that were found already, as Lucene takes them.
public final class TokenList extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final List<Token> tokens;
  private Iterator<Token> left;

  public TokenList(List<Token> tokens) {
    this.tokens = tokens;
    this.left = tokens.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!left.hasNext()) {
      return false;
    }
    clearAttributes();
    var token = left.next();
    term.append(token.term());
    offset.setOffset(token.start(), token.end());
    position.setPositionIncrement(token.step());
    return true;
  }

  @Override
  public void reset() {
    left = tokens.iterator();
  }
}
