package org.earshot.indexer.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.earshot.indexer.score.GreekSound;

/// Makes the tokens of texts and of the words of queries. Safe for several threads.
public final class Analysis {
  static final String GREEK = "el";

  private static final String SOUND = "sound";

  private final Languages languages = new Languages();
  private final Segmenters segmenters = new Segmenters();
  private final WordBreaks breaks = new WordBreaks(segmenters);
  private final QueryForms queries = new QueryForms(breaks, languages, segmenters);

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
    breaks.each(
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
      source = WordBreaks.part(text.substring(start, end), tokens.word());
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
    for (var word : breaks.of(text)) {
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
    var written = WordBreaks.written(text, word);
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
    return queries.of(stretch, langs);
  }

  /// What finds a word with its symbols or in its letter case.
  public Written written(String word, boolean caseKept) {
    return queries.written(word, caseKept);
  }

  /// What a Greek word sounds like, without its ending.
  static String sound(String folded) {
    return Token.marked(SOUND, GreekEndings.off(GreekSound.of(folded)));
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
