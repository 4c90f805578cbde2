package org.earshot.indexer.match;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/// Adds, at the same place, the word that an apostrophe cuts an ending from, or joins an article
/// to: `kettle's`, Lithuanian `Kettle'o`, French `l'eau`.
final class ApostropheFilter extends TokenFilter {
  /// What stands before an elision's apostrophe is this long at most (`qu'`, `l'`).
  private static final int ARTICLE = 2;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private @Nullable String word;
  private @Nullable State state;

  ApostropheFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    var waiting = word;
    if (waiting != null) {
      word = null;
      restoreState(state);
      term.setEmpty().append(waiting);
      position.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    int at = apostrophe(term);
    if (at > 0 && at < term.length() - 1) {
      state = captureState();
      word = at <= ARTICLE ? term.toString().substring(at + 1) : term.toString().substring(0, at);
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    word = null;
    state = null;
  }

  static int apostrophe(CharSequence token) {
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c == '\'' || c == '’' || c == '‘' || c == 'ʼ') {
        return i;
      }
    }
    return -1;
  }
}
