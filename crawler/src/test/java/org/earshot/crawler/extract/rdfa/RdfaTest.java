package org.earshot.crawler.extract.rdfa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RdfaTest {
  private static final String BASE = "https://kettles.example/a";

  /// Each statement on a line: subject, property, value; addresses of the page and of schema.org
  /// shortened.
  private static List<String> said(String html) {
    return Rdfa.of(Jsoup.parse(html, BASE), BASE).stream()
        .map(one ->
            (written(one.subject()) + " " + one.predicate() + " " + written(one.value()))
                .replace("http://schema.org/", "s:")
                .replace(Statement.TYPE, "a")
                .replace("https://kettles.example/", "/"))
        .toList();
  }

  private static String written(Term term) {
    return switch (term) {
      case Term.Name name -> name.iri();
      case Term.Nameless nameless -> "_" + nameless.number();
      case Term.Literal literal ->
          "'"
              + literal.text()
              + "'"
              + (literal.datatype().isEmpty()
                  ? ""
                  : "^" + literal.datatype().replaceFirst(".*#", ""))
              + (literal.language().isEmpty() ? "" : "@" + literal.language());
    };
  }

  @Test
  void aReviewInRdfaLiteIsAboutItself() {
    var said =
        said(
            """
            <div prefix="schema: http://schema.org/" typeof="schema:Review"><b property="schema:name">Leaks</b>
              <a property="schema:author" typeof="schema:Person" href="/ona"><i property="schema:name">Ona</i></a>
              <i property="schema:reviewRating" typeof="schema:Rating"><meta property="schema:ratingValue" content="2"></i></div>
            """);

    assertThat(said)
        .containsExactly(
            "_0 a s:Review",
            "_0 s:name 'Leaks'",
            "/ona a s:Person",
            "_0 s:author /ona",
            "/ona s:name 'Ona'",
            "_1 a s:Rating",
            "_0 s:reviewRating _1",
            "_1 s:ratingValue '2'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<b property='schema:x'>Kettle</b>; /a s:x 'Kettle'",
        "<b lang='lt' property='schema:x'>Kettle</b>; /a s:x 'Kettle'@lt",
        "<a property='schema:x' href='/k'>Kettle</a>; /a s:x /k",
        "<a property='schema:x' href='/k' content='K'>Kettle</a>; /k s:x 'K'",
        "<img property='schema:x' src='/k.png'>; /a s:x /k.png",
        "<b property='schema:x' resource='#k'>Kettle</b>; /a s:x /a#k",
        "<b resource='#k' property='schema:x'>Kettle</b>; /a s:x /a#k",
        "<b about='#k' property='schema:x'>Kettle</b>; /a#k s:x 'Kettle'",
        "<b about='[schema:k]' property='schema:x'>Kettle</b>; s:k s:x 'Kettle'",
        "<time property='schema:x' datetime='2026-02-03'>now</time>; /a s:x '2026-02-03'^date",
        "<b property='schema:x' datatype='xsd:int'>7</b>; /a s:x '7'^int",
        "<b property='http://schema.org/x'>Kettle</b>; /a s:x 'Kettle'",
        "<a rel='schema:x' href='/k'>Kettle</a>; /a s:x /k",
        "<a rev='schema:x' href='/k'>Kettle</a>; /k s:x /a",
        "<p rel='schema:x'><b about='/k' property='schema:y'>Kettle</b></p>; /k s:y 'Kettle' | /a s:x /k",
        "<a rel='nofollow' href='/k'><b property='schema:x'>Kettle</b></a>; /k s:x 'Kettle'",
        "<b property='x'>Kettle</b>; ''",
        "<b property='unknown'>Kettle</b>; ''"
      })
  void aStatementIsMadeByItsAttributes(String element, String statements) {
    assertThat(String.join(" | ", said("<body>" + element + "</body>"))).isEqualTo(statements);
  }

  @Test
  void theVocabularyHoldsWhereItIsDeclared() {
    var said =
        said(
            "<div vocab='http://schema.org/'><b property='x'>1</b><p vocab=''><b property='x'>2</b></p></div>"
                + "<b property='x'>3</b>");

    assertThat(said)
        .contains("/a s:x '1'")
        .noneMatch(one -> one.contains("'2'") || one.contains("'3'"));
  }

  @Test
  void whatAPatternSaysIsSaidOfAllThatCopyIt() {
    var said =
        said(
            """
            <div vocab="http://schema.org/"><p typeof="Review"><link property="rdfa:copy" href="#by"></p>
              <p resource="#by" typeof="rdfa:Pattern"><b property="author">Ona</b></p></div>
            """);

    assertThat(said).contains("_0 s:author 'Ona'").noneMatch(one -> one.contains("#by"));
  }

  @Test
  void patternsThatCopyEachOtherEnd() {
    var said =
        said(
            """
            <p resource="#x" typeof="rdfa:Pattern"><link property="rdfa:copy" href="#y"></p>
            <p resource="#y" typeof="rdfa:Pattern"><link property="rdfa:copy" href="#x"></p>
            <p about="#z"><link property="rdfa:copy" href="#x"></p>
            """);

    assertThat(said).noneMatch(one -> one.contains("Pattern"));
  }

  @Test
  void endlessNestingEnds() {
    assertThat(
            said(
                "<p typeof='schema:Review'>".repeat(10)
                    + "<div typeof='schema:Thing'>".repeat(3_000)))
        .isNotEmpty();
  }
}
