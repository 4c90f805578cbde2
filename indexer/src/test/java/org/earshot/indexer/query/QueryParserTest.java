package org.earshot.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  private static final Map<String, FieldKind> FIELDS = fields();

  private static final QueryParser SEARCH = new QueryParser(Dialect.search(FIELDS));
  private static final QueryParser LISTENING = new QueryParser(Dialect.listening(FIELDS));

  @ParameterizedTest(name = "searching, {0} means {1}")
  @MethodSource
  void readsAsSearched(String query, String tree) {
    assertThat(written(SEARCH, query)).isEqualTo(tree);
  }

  static Stream<Arguments> readsAsSearched() {
    return Stream.of(
        arguments("kettle", "kettle"),
        arguments("acme kettle", "(acme & kettle)"),
        arguments("acme AND kettle", "(acme & kettle)"),
        arguments("acme && kettle", "(acme & kettle)"),
        arguments("acme OR kettle", "(acme | kettle)"),
        arguments("acme || kettle", "(acme | kettle)"),
        arguments("a b OR c", "((a & b) | c)"),
        arguments("a AND (b OR c)", "(a & (b | c))"),
        arguments("a NOT b", "(a & -b)"),
        arguments("a AND NOT b", "(a & -b)"),
        arguments("a -b", "(a & -b)"),
        arguments("a !b", "(a & -b)"),
        arguments("a -\"b c\"", "(a & -\"b c\")"),
        arguments("a -(b OR c)", "(a & -(b | c))"),
        arguments("+a +b", "(a & b)"),
        arguments("-a -b", "(* & -a & -b)"),
        arguments("and or not", "(and & or & not)"),
        arguments("ANDROID ORACLE", "(ANDROID & ORACLE)"),
        arguments("\"acme kettle\"", "\"acme kettle\""),
        arguments("“acme kettle”", "\"acme kettle\""),
        arguments("„acme kettle“", "\"acme kettle\""),
        arguments("«acme kettle»", "\"acme kettle\""),
        arguments("「acme」", "acme"),
        arguments("\"kettle\"", "kettle"),
        arguments("\"OR\"", "OR"),
        arguments("\"say \\\"hi\\\"\"", "\"say \"hi\"\""),
        arguments("\"acme kettle\"~5", "near5(acme kettle)"),
        arguments("\"acme kettle\"~>5", "onear5(acme kettle)"),
        arguments("acme NEAR/3 kettle", "near3(acme kettle)"),
        arguments("acme ONEAR/3 kettle", "onear3(acme kettle)"),
        arguments("acme NEAR/3 (pie OR \"fruit juice\")", "near3(acme (pie | \"fruit juice\"))"),
        arguments("acme NOT NEAR/5 (pie OR juice)", "apart5(acme | (pie | juice))"),
        arguments("acme NEAR/3 kettle AND leak", "(near3(acme kettle) & leak)"),
        arguments("ket*le", "w(ket*le)"),
        arguments("kettl?", "w(kettl?)"),
        arguments("kett\\*", "kett*"),
        arguments("\"acme ket*\"", "\"acme w(ket*)\""),
        arguments("\"really?\"", "really?"),
        arguments("kettel~", "kettel~2"),
        arguments("kettel~1", "kettel~1"),
        arguments("kettle^2.5 acme", "(kettle & acme)"),
        arguments("=Sky", "=Sky"),
        arguments("exact:Sky", "=Sky"),
        arguments("=\"Blue Sky\"", "\"=Blue =Sky\""),
        arguments("=(Sky OR Blue)", "(=Sky | =Blue)"),
        arguments("exact:\"C++\"", "=C++"),
        arguments("C++", "'C++"),
        arguments("c#", "'c#"),
        arguments("#AcmeFail", "'#AcmeFail"),
        arguments("@acme_kettle", "'@acme_kettle"),
        arguments("AT&T", "'AT&T"),
        arguments("🫖", "'🫖"),
        arguments("acme-kettle", "acme-kettle"),
        arguments("l'eau", "l'eau"),
        arguments("https://acme.example/kettle", "https://acme.example/kettle"),
        arguments("10:30", "10:30"),
        arguments("note: kettle", "(note: & kettle)"),
        arguments("a - b", "(a & b)"),
        arguments("a & b", "(a & b)"),
        arguments("title:kettle", "title:kettle"),
        arguments("title:(a OR b)", "title:(a | b)"),
        arguments("title:\"a b\"", "title:\"a b\""),
        arguments("text.lt:virdulys", "text:@lt virdulys"),
        arguments("words.el:βραστήρας", "@el βραστήρας"),
        arguments("site:\"Forum Example\"", "site:Forum Example"),
        arguments("site:(a.example OR b.example)", "site:(a.example | b.example)"),
        arguments("url:https://a.example/x", "url:https://a.example/x"),
        arguments("lang:*", "lang:*"),
        arguments("rating:[1 TO 3]", "rating[1,3]"),
        arguments("rating:{1 TO 3}", "rating{1,3}"),
        arguments("rating:[1 TO 3}", "rating[1,3}"),
        arguments("rating:[* TO 3]", "rating[,3]"),
        arguments("rating:>=4", "rating[4,]"),
        arguments("rating:<2.5", "rating[,2.5}"),
        arguments("rating:4", "rating[4,4]"),
        arguments("published:2026-01", "published[2026-01,2026-01]"),
        arguments("published:[2026-01-31 TO *]", "published[2026-01-31,]"),
        arguments(
            "published:[\"2026-01-31T10:00:00Z\" TO 2026-02]",
            "published[2026-01-31T10:00:00Z,2026-02]"),
        arguments("*", "*"),
        arguments("*:*", "*"),
        arguments("acme\u00A0kettle", "(acme & kettle)"),
        arguments("((((a))))", "a"));
  }

  @ParameterizedTest(name = "listening, {0} means {1}")
  @MethodSource
  void readsAsListenedFor(String query, String tree) {
    assertThat(written(LISTENING, query)).isEqualTo(tree);
  }

  static Stream<Arguments> readsAsListenedFor() {
    return Stream.of(
        arguments("Acme Kettle", "\"Acme Kettle\""),
        arguments("Acme Kettle -job", "(\"Acme Kettle\" & -job)"),
        arguments("Acme Kettle OR Acme Pot", "(\"Acme Kettle\" | \"Acme Pot\")"),
        arguments("Acme Kettle NEAR/5 big leak", "near5(\"Acme Kettle\" \"big leak\")"),
        arguments("Acme \"Kettle\"", "(Acme & Kettle)"),
        arguments("Acme ket*", "\"Acme w(ket*)\""),
        arguments("Acme C++", "\"Acme 'C++\""),
        arguments("Acme & Sons", "\"Acme Sons\""),
        arguments("Acme - Kettle", "\"Acme Kettle\""),
        arguments("*kettle", "w(*kettle)"),
        arguments("=Sky Box", "\"=Sky =Box\""),
        arguments("Acme Kettle lang:lt", "(\"Acme Kettle\" & lang:lt)"),
        arguments("rating:<3 Acme Kettle", "(rating[,3} & \"Acme Kettle\")"),
        arguments("McDonald's", "McDonald's"),
        arguments("ఆక్మే కెటిల్", "\"ఆక్మే కెటిల్\""));
  }

  @ParameterizedTest(name = "{0} is wrong at {1}: {2}")
  @MethodSource
  void saysWhatIsWrongAndWhere(String query, int position, String message) {
    assertThat(SEARCH.parse(query))
        .isInstanceOfSatisfying(
            Parsed.Wrong.class,
            wrong -> {
              assertThat(wrong.fault().position()).isEqualTo(position);
              assertThat(wrong.fault().message()).contains(message);
            });
  }

  static Stream<Arguments> saysWhatIsWrongAndWhere() {
    return Stream.of(
        arguments("", 0, "ends too early"),
        arguments("acme \"kettle", 5, "quote is not closed"),
        arguments("acme (kettle", 5, "bracket is not closed"),
        arguments("acme) kettle", 4, "cannot be read from here on: ') kettle'"),
        arguments("acme AND", 8, "ends too early"),
        arguments("OR acme", 0, "cannot be read"),
        arguments("acme OR OR kettle", 8, "cannot be read"),
        arguments("acme ()", 6, "cannot be read"),
        arguments("acme NOT", 8, "ends too early"),
        arguments("brnad:acme", 0, "no field 'brnad'"),
        arguments("acme brnad:acme", 5, "Fields are text, title"),
        arguments("title:(author:x)", 7, "author cannot stand in the field title"),
        arguments("text.lithuanian:x", 5, "no language"),
        arguments("rating:good", 7, "'good' is no number"),
        arguments("rating:[1 TO many]", 13, "'many' is no number"),
        arguments("rating:[1 3]", 10, "[from TO to]"),
        arguments("rating:[1 TO 3", 7, "not closed"),
        arguments("published:yesterday", 10, "'yesterday' is no date"),
        arguments("acme [1 TO 3]", 5, "behind a field"),
        arguments("acme /ket.*/", 5, "Regular expressions"),
        arguments("*kettle", 0, "begins with a wildcard"),
        arguments("k*e*t*t*l*e", 0, "more than 4 wildcards"),
        arguments("kettle~3", 6, "At most 2"),
        arguments("\"a b\"~500", 6, "than 100"),
        arguments("\"a b\"~x", 6, "whole number"),
        arguments("a NEAR/ b", 7, "whole number"),
        arguments("a NEAR/3 -b", 10, "cannot be read"),
        arguments("a NEAR/3 (b AND c)", 10, "near something"),
        arguments("a NEAR/3 b NEAR/3 c", 0, "near something"),
        arguments("site:a NEAR/3 b", 0, "near something"),
        arguments("acme \\", 5, "backslash"),
        arguments("\"...\"", 0, "nothing here"));
  }

  @Test
  void exclusionMayBeginWithItsWindow() {
    var near = LISTENING.exclusion("NEAR/5 (pie OR apple juice)");
    var anywhere = LISTENING.exclusion("job advert");

    assertThat(near.window()).isEqualTo(OptionalInt.of(5));
    assertThat(tree(near.parsed())).isEqualTo("(pie | \"apple juice\")");
    assertThat(anywhere.window()).isEmpty();
    assertThat(tree(anywhere.parsed())).isEqualTo("\"job advert\"");
    assertThat(LISTENING.exclusion("NEAR/5 (a AND b)").parsed()).isInstanceOf(Parsed.Wrong.class);
  }

  @Test
  void partsKnowWhereTheyWereWritten() {
    var query = "acme OR title:\"big kettle\"";
    var any = (Query.Any) ((Parsed.Right) SEARCH.parse(query)).query();
    var phrase = (Query.Phrase) ((Query.In) any.parts().get(1)).query();

    assertThat(any.parts().get(0).at().of(query)).isEqualTo("acme");
    assertThat(phrase.at().of(query)).isEqualTo("\"big kettle\"");
    assertThat(phrase.words().get(1).at().of(query)).isEqualTo("kettle");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "-",
        "!",
        "NOT ",
        "=",
        "\"a",
        "a ",
        "a OR ",
        "title:",
        "k* ",
        "\\",
        "[",
        "\"a\"~9 "
      })
  void hostileQueryIsAnsweredAtOnce(String piece) {
    var longest = piece.repeat(Limits.LONGEST / piece.length());
    var longer = piece.repeat(100_000);

    Assertions.assertTimeout(
        Duration.ofSeconds(2),
        () -> {
          SEARCH.parse(longest);
          LISTENING.parse(longest);
          assertThat(SEARCH.parse(longer)).isInstanceOf(Parsed.Wrong.class);
        });
  }

  @Test
  void clausesAreCounted() {
    assertThat(SEARCH.parse("a ".repeat(Limits.MOST_CLAUSES))).isInstanceOf(Parsed.Right.class);
    assertThat(SEARCH.parse("a ".repeat(Limits.MOST_CLAUSES + 1))).isInstanceOf(Parsed.Wrong.class);
    assertThat(SEARCH.parse("k*e ".repeat(Limits.MOST_WILDCARDS_IN_ALL + 1)))
        .isInstanceOf(Parsed.Wrong.class);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyTextIsReadOrRefused(int seed) {
    var random = new Random(seed);
    var pieces =
        "a kettle \" ( ) AND OR NOT - + ! ~ ~5 ^ : * ? \\ [ ] { } TO title: rating: = # / NEAR/3"
            .split(" ", -1);
    for (int i = 0; i < 500; i++) {
      var query = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        query.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
      }
      var text = query.toString();
      for (var parser : new QueryParser[] {SEARCH, LISTENING}) {
        switch (parser.parse(text)) {
          case Parsed.Right right ->
              assertThat(right.query().at().end()).isLessThanOrEqualTo(text.length());
          case Parsed.Wrong wrong ->
              assertThat(wrong.fault().position()).isBetween(0, text.length());
        }
      }
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, 8);
  }

  private static String written(QueryParser parser, String query) {
    return tree(parser.parse(query));
  }

  private static String tree(Parsed parsed) {
    return switch (parsed) {
      case Parsed.Right right -> Written.of(right.query());
      case Parsed.Wrong wrong -> wrong.fault().toString();
    };
  }

  private static Map<String, FieldKind> fields() {
    var fields = new LinkedHashMap<String, FieldKind>();
    fields.put("text", FieldKind.WORDS);
    fields.put("title", FieldKind.WORDS);
    fields.put("author", FieldKind.WORDS);
    fields.put("site", FieldKind.VALUE);
    fields.put("url", FieldKind.VALUE);
    fields.put("lang", FieldKind.VALUE);
    fields.put("rating", FieldKind.NUMBER);
    fields.put("published", FieldKind.TIME);
    return fields;
  }
}
