package org.earshot.indexer.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.earshot.indexer.match.WordAnalyzer;
import org.earshot.indexer.score.GreekSound;

/// Makes the tokens of texts and of the words of queries. Safe for several threads.
public final class Analysis {
  private static final String FIELD = "words";
  private static final String GREEK = "el";
  private static final String SOUND = "sound";

  private final WordAnalyzer exact = new WordAnalyzer();
  private final Languages languages = new Languages();
  private final Segmenters segmenters = new Segmenters();

  /// What stands for a stretch of a query.
  ///
  /// @param places for each word in turn, the forms of which one must stand there
  /// @param segmented for each way to cut a script without spaces, the forms that must all stand
  ///   somewhere
  public record Wanted(List<List<String>> places, List<List<String>> segmented) {
    public Wanted {
      places = List.copyOf(places);
      segmented = List.copyOf(segmented);
    }
  }

  /// What stands for a word as it is written.
  ///
  /// @param places for each part in turn, the forms of which one must stand there
  /// @param unwanted forms that must not stand there
  public record Written(List<List<String>> places, List<String> unwanted) {
    public Written {
      places = List.copyOf(places);
      unwanted = List.copyOf(unwanted);
    }
  }

  /// The tokens of a text, in order.
  ///
  /// @param lang ISO 639-1 code, `und` when unknown
  public Tokens ofText(String text, String lang) {
    var tokens = new Tokens();
    read(text, lang, tokens);
    return tokens;
  }

  /// Reads a text into tokens that served another one before.
  ///
  /// @param lang ISO 639-1 code, `und` when unknown
  public void read(String text, String lang, Tokens tokens) {
    var stemmers = new EnumMap<Script, Optional<Stemmer>>(Script.class);
    eachWord(
        text,
        tokens,
        script -> {
          var stemmer = stemmers.get(script);
          if (stemmer == null) {
            stemmer = languages.ofText(script, lang);
            stemmers.put(script, stemmer);
          }
          boolean sounds = script == Script.GREEK || (script == Script.LATIN && GREEK.equals(lang));
          addForms(text, stemmer, tokens);
          if (sounds) {
            tokens.addForm(sound(tokens.word()));
          }
        });
    var symbols = AsWritten.hasSymbol(text) ? AsWritten.words(text) : List.<Token>of();
    var segmenting = segmenters.ofText(stemmers.keySet(), lang);
    if (symbols.isEmpty() && segmenting.isEmpty()) {
      return;
    }
    var all = merged(tokens.list(), symbols);
    for (var segmenter : segmenting) {
      all = merged(all, segmenter.forms(text));
    }
    tokens.set(all);
  }

  /// Adds the other forms of the last word.
  private static void addForms(String text, Optional<Stemmer> stemmer, Tokens tokens) {
    int word = tokens.count() - 1;
    var source = text;
    int start = tokens.start(word);
    int end = tokens.end(word);
    if (tokens.step(word) == 0) {
      source = part(text.substring(start, end), tokens.word());
      start = 0;
      end = source.length();
    }
    if (stemmer.isPresent()) {
      stemmer.get().addForms(source, start, end, tokens);
    }
    if (AsWritten.hasCapital(source, start, end)) {
      tokens.addForm(AsWritten.inCase(source.substring(start, end)));
    }
  }

  /// The words of a text as people read them, each with the terms that stand for its forms: its
  /// stem, or where its script has no spaces, the word that a dictionary cuts.
  public List<Surface> surfaces(String text, String lang) {
    var found = new ArrayList<Surface>();
    var scripts = EnumSet.noneOf(Script.class);
    for (var word : words(text)) {
      var script = Script.of(text, word.start(), word.end());
      scripts.add(script);
      if (word.step() > 0 && !script.segmented()) {
        found.add(surface(text, word, script, lang));
      }
    }
    for (var segmenter : segmenters.ofText(scripts, lang)) {
      for (var form : segmenter.forms(text)) {
        if (Script.of(text, form.start(), form.end()).segmented()) {
          found.add(new Surface(text.substring(form.start(), form.end()), List.of(form.term())));
        }
      }
    }
    return found;
  }

  /// A word that is its own stem is indexed once, without a mark.
  private Surface surface(String text, Token word, Script script, String lang) {
    var written = written(text, word);
    var lower = written.toLowerCase(Locale.ROOT);
    var stemmer = languages.ofText(script, lang);
    if (stemmer.isPresent()) {
      for (var stem : stemmer.get().stems(written, word.term()).plain()) {
        return new Surface(lower, List.of(stemmer.get().mark(stem), stem));
      }
    }
    return new Surface(lower, List.of(word.term()));
  }

  /// What finds a stretch of a query in whatever form it stands.
  ///
  /// @param langs the languages that may occur
  public Wanted ofQuery(String stretch, Collection<String> langs) {
    var places = new ArrayList<List<String>>();
    var scripts = EnumSet.noneOf(Script.class);
    Set<String> place = new LinkedHashSet<>();
    for (var word : words(stretch)) {
      if (word.step() > 0 && !place.isEmpty()) {
        places.add(List.copyOf(place));
        place = new LinkedHashSet<>();
      }
      var script = Script.of(stretch, word.start(), word.end());
      scripts.add(script);
      place.add(word.term());
      addForms(stretch, word, script, langs, place);
    }
    if (!place.isEmpty()) {
      places.add(List.copyOf(place));
    }
    return new Wanted(places, segmented(stretch, scripts));
  }

  /// What finds a word with its symbols or in its letter case.
  public Written written(String word, boolean caseKept) {
    if (AsWritten.hasSymbol(word)) {
      return new Written(List.of(List.of(AsWritten.withSymbols(word))), List.of());
    }
    var places = new ArrayList<List<String>>();
    var unwanted = new ArrayList<String>();
    for (var part : words(word)) {
      var written = word.substring(part.start(), part.end());
      boolean capital = caseKept && AsWritten.hasCapital(written);
      if (part.step() > 0) {
        places.add(List.of(capital ? AsWritten.inCase(written) : part.term()));
      }
      if (part.step() > 0 && caseKept && !capital && Character.isLetter(written.codePointAt(0))) {
        unwanted.addAll(AsWritten.capitalized(written));
      }
    }
    return new Written(places, unwanted);
  }

  private List<List<String>> segmented(String stretch, Set<Script> scripts) {
    return segmenters.ofQuery(scripts).stream()
        .map(segmenter -> segmenter.forms(stretch).stream().map(Token::term).distinct().toList())
        .filter(forms -> !forms.isEmpty())
        .toList();
  }

  /// The stem without its mark too, for a word that is its own stem is not indexed twice.
  private void addForms(
      String text, Token word, Script script, Collection<String> langs, Set<String> forms) {
    for (var stemmer : languages.ofQuery(script, langs)) {
      for (var written : new LinkedHashSet<>(List.of(written(text, word), word.term()))) {
        var stems = stemmer.stems(written, word.term());
        forms.addAll(stems.marked());
        forms.addAll(stems.plain());
        stems.plain().forEach(stem -> forms.add(stemmer.mark(stem)));
      }
    }
    if (script == Script.LATIN) {
      addEnglish(word.term(), forms);
    }
    if (script == Script.GREEK || (script == Script.LATIN && langs.contains(GREEK))) {
      forms.add(sound(word.term()));
    }
  }

  private void addEnglish(String word, Set<String> forms) {
    var english = languages.english();
    var stems = english.stems(word, word).plain();
    if (!stems.isEmpty()) {
      EnglishForms.candidates(word, stems.get(0)).stream()
          .filter(form -> english.stems(form, form).plain().equals(stems))
          .forEach(forms::add);
    }
  }

  private static String sound(String folded) {
    return Token.marked(SOUND, GreekEndings.off(GreekSound.of(folded)));
  }

  /// As it stands in the text; of a word with an apostrophe, the part that is meant.
  private static String written(String text, Token word) {
    var whole = text.substring(word.start(), word.end());
    return word.step() > 0 ? whole : part(whole, word.term());
  }

  private static String part(String whole, String term) {
    int length = term.length();
    if (length >= whole.length()) {
      return term;
    }
    boolean head = isApostrophe(whole.charAt(length));
    return head ? whole.substring(0, length) : whole.substring(whole.length() - length);
  }

  private static boolean isApostrophe(char c) {
    return "'’‘ʼ".indexOf(c) >= 0;
  }

  /// The words as they are written, folded; scripts without spaces cut by a dictionary.
  private List<Token> words(String text) {
    var tokens = new Tokens();
    eachWord(text, tokens, _ -> {});
    return tokens.list();
  }

  /// Adds each word, and says its script.
  private void eachWord(String text, Tokens tokens, Consumer<Script> added) {
    tokens.clear();
    try (var stream = exact.tokenStream(FIELD, text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      var position = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        int start = offset.startOffset();
        int end = offset.endOffset();
        var script = Script.of(text, start, end);
        if (script == Script.SOUTH_EAST_ASIAN) {
          eachSegment(text, tokens, start, end, added);
        } else {
          tokens.add(term, start, end, position.getPositionIncrement());
          added.accept(script);
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory does no input or output", e);
    }
  }

  private void eachSegment(String text, Tokens tokens, int start, int end, Consumer<Script> added) {
    for (var word : segmenters.southEastAsian().words(text.substring(start, end))) {
      tokens.add(word.term(), start + word.start(), start + word.end(), 1);
      added.accept(Script.of(text, start + word.start(), start + word.end()));
    }
  }

  /// Puts each form at the place of the word in which it begins.
  private static List<Token> merged(List<Token> words, List<Token> forms) {
    if (forms.isEmpty()) {
      return words;
    }
    var all = new ArrayList<Token>(words.size() + forms.size());
    int next = 0;
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      all.add(word);
      boolean last = i + 1 == words.size() || words.get(i + 1).step() > 0;
      int border = i + 1 == words.size() ? Integer.MAX_VALUE : words.get(i + 1).start();
      while (last && next < forms.size() && forms.get(next).start() < border) {
        var form = forms.get(next++);
        int start = Math.max(form.start(), word.start());
        all.add(new Token(form.term(), start, Math.max(start, form.end()), 0));
      }
    }
    return all;
  }
}
