package org.earshot.crawler.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.content.Article;
import org.earshot.crawler.extract.content.MainContent;
import org.earshot.crawler.extract.facts.LenientJson;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.crawler.extract.facts.Times;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/// What is expected of the main content of a page, and what of that is unmet.
///
/// Counted are: of `article-benchmark` the text; of `readability` the text where the page is held
/// to be readable, title, byline (where it is a name, not a date), publication time, site name and
/// language; of `trafilatura` the words that must be and must not be in the text, those of the
/// comments, author, title and date; of `defuddle` text, title, author, date. Not counted:
/// excerpts, directions, licences, and pages of comments and lists, which are read as threads.
///
/// A text holds from an overlap of 0.90 on. A title holds as well where the expected one has the
/// site's name behind it, a date where it is the same day.
final class ContentExpectations {
  /// What the issue asks of the overlap.
  private static final double ENOUGH = 0.90;

  private static final Pattern MARKDOWN =
      Pattern.compile("!\\[[^\\]]*\\]\\([^)]*\\)|\\]\\([^)]*\\)|[*_#>`\\[\\]|]|https?://\\S+");
  private static final Pattern THREAD =
      Pattern.compile("defuddle/(?:comments--|listing--|general--github|general--lesswrong).*");
  private static final Pattern BY = Pattern.compile("(?i)^\\s*(?:by|von)\\s+");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  private final OutsideCase outside;
  private final JsonNode expected;
  private final Optional<Article> article;
  private final List<String> unmet = new ArrayList<>();
  private Optional<Shingles> overlap = Optional.empty();

  ContentExpectations(OutsideCase outside) {
    this.outside = outside;
    this.expected = outside.expected();
    var page = outside.page();
    var document = Jsoup.parse(outside.decoded(), page.url());
    var jsonLd =
        document.select("script[type^=application/ld+json]").stream()
            .flatMap(script -> LenientJson.read(PlainText.clean(script.data())).stream())
            .toList();
    this.article = new MainContent().read(document, jsonLd, page);
    switch (outside.set()) {
      case "article-benchmark" -> text(expected.path("articleBody").asString(), 0);
      case "readability" -> readability();
      case "trafilatura" -> trafilatura();
      case "defuddle" -> defuddle();
      default -> {}
    }
  }

  boolean asksSomething() {
    return !outside.set().equals("wikipedia-talk") && !THREAD.matcher(outside.id()).matches();
  }

  List<String> unmet() {
    return unmet;
  }

  Optional<Shingles> overlap() {
    return overlap;
  }

  private void readability() {
    var metadata = expected.path("metadata");
    if (!metadata.path("readerable").asBoolean()) {
      return;
    }
    text(expected.path("text").asString(), ENOUGH);
    title(metadata.path("title"));
    byline(metadata.path("byline"));
    day(metadata.path("publishedTime"));
    said(metadata.path("siteName"))
        .ifPresent(name -> ask("site " + name, article.flatMap(Article::site), name));
    said(metadata.path("lang"))
        .ifPresent(tag -> ask("language " + tag, article.flatMap(Article::lang), tag));
  }

  private void trafilatura() {
    var text = squeezed(article.map(Article::text).orElse(""));
    for (var words : expected.path("with")) {
      met("with " + words, text.contains(squeezed(words.asString())));
    }
    for (var words : expected.path("without")) {
      met("without " + words, !text.contains(squeezed(words.asString())));
    }
    var comments = squeezed(article.map(read -> String.join(" ", read.comments())).orElse(""));
    for (var words : expected.path("comments")) {
      met("comment " + words, comments.contains(squeezed(words.asString())));
    }
    title(expected.path("title"));
    byline(expected.path("author"));
    day(expected.path("date"));
  }

  private void defuddle() {
    text(MARKDOWN.matcher(expected.path("markdown").asString()).replaceAll(" "), ENOUGH);
    title(expected.path("metadata").path("title"));
    byline(expected.path("metadata").path("author"));
    day(expected.path("metadata").path("published"));
  }

  private void text(String wanted, double least) {
    var compared = Shingles.compare(wanted, article.map(Article::text).orElse(""));
    overlap = Optional.of(compared);
    met(
        String.format(
            Locale.ROOT,
            "text: precision %.3f, recall %.3f",
            compared.precision(),
            compared.recall()),
        compared.f1() >= Math.max(least, ENOUGH));
  }

  private void title(JsonNode wanted) {
    said(wanted)
        .ifPresent(title -> {
          var got = article.flatMap(Article::title);
          boolean siteBehind =
              got.filter(text -> title.matches(Pattern.quote(text) + "\\s+[|·\\-–—»:/«].*"))
                  .isPresent();
          met("title " + title + ", not " + got, siteBehind || same(got, title));
        });
  }

  private void byline(JsonNode wanted) {
    var names = new ArrayList<String>();
    if (wanted.isArray()) {
      wanted.forEach(name -> names.add(name.asString()));
    } else {
      said(wanted).ifPresent(names::add);
    }
    var byline = BY.matcher(String.join(", ", names)).replaceFirst("");
    if (!byline.isBlank() && byline.chars().noneMatch(Character::isDigit)) {
      ask("author " + byline, article.flatMap(read -> read.author().name()), byline);
    }
  }

  private void day(JsonNode wanted) {
    said(wanted)
        .ifPresent(time -> {
          var got = article.flatMap(Article::published).map(SiteTime::toRfc3339);
          var local = DAY.matcher(time);
          boolean sameDay =
              local.lookingAt() && got.filter(text -> text.startsWith(local.group())).isPresent();
          boolean sameMoment =
              Times.parse(time).equals(article.flatMap(Article::published)) && got.isPresent();
          met("date " + time + ", not " + got, sameDay || sameMoment);
        });
  }

  private void ask(String what, Optional<String> got, String wanted) {
    met(what + ", not " + got, same(got, wanted));
  }

  private void met(String what, boolean met) {
    if (!met) {
      unmet.add(what);
    }
  }

  private static boolean same(Optional<String> got, String wanted) {
    return got.filter(text -> letters(text).equals(letters(wanted))).isPresent();
  }

  private static Optional<String> said(JsonNode node) {
    return node.isString() && !node.asString().isBlank()
        ? Optional.of(node.asString())
        : Optional.empty();
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static String letters(String text) {
    return text.replaceAll("(?U)\\W+", "").toLowerCase(Locale.ROOT);
  }
}
