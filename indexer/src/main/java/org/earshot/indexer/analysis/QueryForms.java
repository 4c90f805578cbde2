package org.earshot.indexer.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What finds the words of a query: all forms that the texts' analysis may have left of them.
final class QueryForms {
  private final WordBreaks breaks;
  private final Languages languages;
  private final Segmenters segmenters;

  QueryForms(WordBreaks breaks, Languages languages, Segmenters segmenters) {
    this.breaks = breaks;
    this.languages = languages;
    this.segmenters = segmenters;
  }

  /// What finds a stretch of a query in whatever form it stands.
  ///
  /// @param langs the languages that may occur
  Analysis.Wanted of(String stretch, Collection<String> langs) {
    var places = new ArrayList<List<String>>();
    var scripts = EnumSet.noneOf(Script.class);
    Set<String> place = new LinkedHashSet<>();
    for (var word : breaks.of(stretch)) {
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
    return new Analysis.Wanted(places, segmented(stretch, scripts));
  }

  /// What finds a word with its symbols or in its letter case.
  Analysis.Written written(String word, boolean caseKept) {
    if (AsWritten.hasSymbol(word)) {
      return new Analysis.Written(List.of(List.of(AsWritten.withSymbols(word))), List.of());
    }
    var places = new ArrayList<List<String>>();
    var unwanted = new ArrayList<String>();
    for (var part : breaks.of(word)) {
      var written = word.substring(part.start(), part.end());
      boolean capital = caseKept && AsWritten.hasCapital(written);
      if (part.step() > 0) {
        places.add(List.of(capital ? AsWritten.inCase(written) : part.term()));
      }
      if (part.step() > 0 && caseKept && !capital && Character.isLetter(written.codePointAt(0))) {
        unwanted.addAll(AsWritten.capitalized(written));
      }
    }
    return new Analysis.Written(places, unwanted);
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
      for (var written :
          new LinkedHashSet<>(List.of(WordBreaks.written(text, word), word.term()))) {
        var stems = stemmer.stems(written, word.term());
        forms.addAll(stems.marked());
        forms.addAll(stems.plain());
        stems.plain().forEach(stem -> forms.add(stemmer.mark(stem)));
      }
    }
    if (script == Script.LATIN) {
      addEnglish(word.term(), forms);
    }
    if (script == Script.GREEK || (script == Script.LATIN && langs.contains(Analysis.GREEK))) {
      forms.add(Analysis.sound(word.term()));
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
}
