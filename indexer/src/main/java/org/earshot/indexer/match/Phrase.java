package org.earshot.indexer.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;

/// A phrase that the operator gave, compiled: the exact query, and the first words without which it
/// cannot match.
final class Phrase {
  /// A phrase of more words is looked for as it is and joined into one word; up to here each way of
  /// joining neighbours counts (`Acme KettleCo`).
  private static final int JOINABLE = 4;

  /// The hump in `AcmeKettle`, which may be written apart.
  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private final String written;
  private final Optional<Address> address;
  private final Set<String> firstWords = new LinkedHashSet<>();
  private final Query query;

  Phrase(String written, WordAnalyzer analyzer) {
    this.written = written;
    this.address = Address.phrase(written);
    var words = new ArrayList<String>();
    var spaced = HUMP.matcher(written).replaceAll(" ").replace('.', ' ');
    for (var word : Text.of(analyzer, List.of(spaced)).words()) {
      // The word before an apostrophe comes by its ending.
      if (word.step() > 0) {
        words.add(word.term());
      }
    }
    this.query = compile(words);
  }

  String written() {
    return written;
  }

  Optional<Address> address() {
    return address;
  }

  /// Words of which a text holds one if it holds the phrase.
  Set<String> firstWords() {
    return firstWords;
  }

  boolean isIn(Text text) {
    return address.filter(own -> text.addresses().stream().anyMatch(a -> a.within(own))).isPresent()
        || (!firstWords.isEmpty() && text.holds(query));
  }

  private Query compile(List<String> words) {
    var any = new BooleanQuery.Builder();
    for (var variant : joined(words)) {
      any.add(variant(variant), BooleanClause.Occur.SHOULD);
    }
    return any.build();
  }

  private Query variant(List<String> words) {
    var query = new MultiPhraseQuery.Builder();
    int last = words.size() - 1;
    for (int i = 0; i < last; i++) {
      query.add(new Term(Text.FIELD, words.get(i)));
    }
    var forms = lastForms(words.get(last), last > 0);
    query.add(forms.stream().map(form -> new Term(Text.FIELD, form)).toArray(Term[]::new));
    if (last == 0) {
      firstWords.addAll(forms);
    } else {
      firstWords.add(words.get(0));
    }
    return query.build();
  }

  /// The last word may carry an ending. By itself it must be written as a name then; behind other
  /// words of the phrase it need not.
  private Set<String> lastForms(String word, boolean behindOthers) {
    var forms = new LinkedHashSet<String>();
    forms.add(word);
    var stems = new ArrayList<String>();
    stems.add(word);
    Endings.changingStem(word, written.strip()).ifPresent(stems::add);
    int apostrophe = ApostropheFilter.apostrophe(word);
    if (apostrophe >= Endings.STEM) {
      stems.add(word.substring(0, apostrophe));
    }
    for (var stem : stems) {
      forms.add(Word.nameStem(stem));
      if (behindOthers) {
        forms.add(Word.wordStem(stem));
      }
    }
    return forms;
  }

  private static Set<List<String>> joined(List<String> words) {
    if (words.isEmpty()) {
      return Set.of();
    }
    var ways = new LinkedHashSet<List<String>>();
    ways.add(words);
    if (words.size() <= JOINABLE) {
      for (int joints = 0; joints < 1 << (words.size() - 1); joints++) {
        ways.add(joinedAt(words, joints));
      }
    } else {
      ways.add(List.of(String.join("", words)));
    }
    return ways;
  }

  private static List<String> joinedAt(List<String> words, int joints) {
    var way = new ArrayList<String>();
    var word = new StringBuilder(words.get(0));
    for (int i = 1; i < words.size(); i++) {
      if ((joints & (1 << (i - 1))) == 0) {
        way.add(word.toString());
        word.setLength(0);
      }
      word.append(words.get(i));
    }
    way.add(word.toString());
    return way;
  }
}
