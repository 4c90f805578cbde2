package org.earshot.indexer.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/// Posts as documents for the oracle: every word with every test that it passes, tried one by one,
/// without any look-up.
final class OracleTerms {
  private static final int[] MASKS = {Text.SAID, Text.TITLE, Text.WORDS, Text.AUTHOR};
  private static final String BINDING = "+#@&$€£¥₹₽₺%";

  private record Token(String term, int step) {}

  private final OracleQueries queries;
  private final Reading reading;
  private final Map<String, List<String>> passed = new HashMap<>();

  OracleTerms(OracleQueries queries, Reading reading) {
    this.queries = queries;
    this.reading = reading;
  }

  Document of(Facts facts) {
    var text = reading.reader().read(facts.post(), true);
    var document = new Document();
    for (int mask : MASKS) {
      document.add(new TextField(OracleQueries.field(mask), stream(text, mask)));
    }
    for (var field : List.of(Values.SITE, Values.TYPE, Values.LANG)) {
      Values.of(field, facts)
          .forEach(value -> document.add(new StringField(field, value, Field.Store.NO)));
    }
    Values.of(Values.RATING, facts)
        .forEach(value -> document.add(new StringField(Values.RATING, value, Field.Store.NO)));
    var stars = Values.stars(facts);
    if (!Double.isNaN(stars)) {
      document.add(new DoublePoint("stars", stars));
    }
    queries.links.forEach((link, term) -> {
      if (text.addresses().stream().anyMatch(found -> found.within(link.address()))) {
        document.add(new StringField("links", term, Field.Store.NO));
      }
    });
    return document;
  }

  private TokenStream stream(Text text, int mask) {
    var tokens = new ArrayList<Token>();
    int position = -1;
    for (int i = 0; i < text.size(); i++) {
      if (text.isIn(i, mask)) {
        tokens.add(new Token("word:" + text.letters(i), text.position(i) - position));
        position = text.position(i);
        for (var test : tests(text, i)) {
          tokens.add(new Token(test, 0));
        }
      }
    }
    return new Stream(tokens);
  }

  private List<String> tests(Text text, int word) {
    var key = text.letters(word) + text.cut(word) + text.isName(word) + text.isSmall();
    var tests =
        new ArrayList<>(
            passed.computeIfAbsent(
                key,
                k -> {
                  var names = new ArrayList<String>();
                  queries.atoms.forEach((atom, term) -> {
                    if (new Spelling(atom.name(), atom.piece(), reading).fits(text, word)) {
                      names.add(term);
                    }
                  });
                  return names;
                }));
    queries.exacts.forEach((exact, term) -> {
      for (int i = 0; i < exact.words() && i <= word; i++) {
        if (isExact(exact, text, word - i)) {
          tests.add(term + "." + i);
        }
      }
    });
    return tests;
  }

  /// The whole run of letters and signs that the word stands in, up to an at sign behind it.
  private static boolean isExact(Node.Exact exact, Text text, int word) {
    var raw = text.raw(text.part(word));
    var wanted = exact.caseKept() ? exact.written() : Values.lower(exact.written());
    int from = text.start(word);
    if (exact.words() > 1 || wanted.startsWith(".") || wanted.codePointAt(0) > 0xFFFF) {
      return AsWritten.stands(exact, text, word);
    }
    int to = text.start(word);
    while (from > 0 && isRun(raw.charAt(from - 1))) {
      from--;
    }
    while (to < raw.length()
        && isRun(raw.charAt(to))
        && (to <= text.start(word) || raw.charAt(to) != '@')) {
      to++;
    }
    var run = raw.substring(from, to);
    return (exact.caseKept() ? run : Values.lower(run)).equals(wanted);
  }

  private static boolean isRun(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || c == '_'
        || BINDING.indexOf(c) >= 0;
  }

  private static final class Stream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<Token> tokens;
    private int next;

    Stream(List<Token> tokens) {
      this.tokens = tokens;
    }

    @Override
    public boolean incrementToken() {
      if (next == tokens.size()) {
        return false;
      }
      clearAttributes();
      var token = tokens.get(next++);
      term.append(token.term());
      step.setPositionIncrement(token.step());
      return true;
    }

    @Override
    public void reset() {
      next = 0;
    }
  }
}
