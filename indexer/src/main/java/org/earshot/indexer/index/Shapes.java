package org.earshot.indexer.index;

import java.io.IOException;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;

/// Searches by a part of a word, which look through a bounded number of words.
final class Shapes {
  /// Words of one segment that one shape may stand for. Two letters and a star stay below it among
  /// a million mentions; one letter does not.
  static final int MOST_WORDS = 20_000;

  private Shapes() {}

  static Query beginning(Term term) {
    return new Beginning(term);
  }

  static Query wildcard(Term term) {
    return new Pattern(term);
  }

  static Query fuzzy(Term term, int edits) {
    return new FuzzyQuery(term, edits);
  }

  private static final class Beginning extends PrefixQuery {
    Beginning(Term term) {
      super(term);
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
      return new Counted(super.getTermsEnum(terms, attributes), getPrefix().text() + "*");
    }
  }

  private static final class Pattern extends WildcardQuery {
    Pattern(Term term) {
      super(term);
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
      return new Counted(super.getTermsEnum(terms, attributes), getTerm().text());
    }
  }

  private static final class Counted extends FilterLeafReader.FilterTermsEnum {
    private final String shape;
    private int passed;

    Counted(TermsEnum in, String shape) {
      super(in);
      this.shape = shape;
    }

    @Override
    public BytesRef next() throws IOException {
      if (++passed > MOST_WORDS) {
        throw new TooManyWords(shape);
      }
      return in.next();
    }
  }
}
