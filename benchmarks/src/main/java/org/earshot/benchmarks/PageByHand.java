package org.earshot.benchmarks;

import java.util.List;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import tools.jackson.databind.json.JsonMapper;

/// What is asked of a web page of which nobody knows what it is: one selector for each thing that
/// one of the crawler's readers looks for, asked once, with what the reader takes of it. Nothing is
/// made of what is found.
final class PageByHand {
  private static final JsonMapper JSON = JsonMapper.shared();

  /// A selector, and what is taken of each element that it finds.
  private record Question(Evaluator where, BiConsumer<Element, List<String>> take) {
    static Question of(BiConsumer<Element, List<String>> take, String... choices) {
      return new Question(Selector.evaluatorOf(String.join(", ", choices)), take);
    }

    void ask(Document document, List<String> found) {
      document.select(where).forEach(element -> take.accept(element, found));
    }
  }

  /// Asked of every page.
  ///
  /// `PageFacts`: the page's language, its links in the head (canonical address, next page, feeds),
  /// and the words of its links, of which one may lead to the next page. `OpenGraph`: what the head
  /// says of the page. `Things`: JSON-LD, microdata, RDFa, microformats. `Badges`: purchases that
  /// the page vouches for.
  private static final List<Question> EVERY_PAGE =
      List.of(
          Question.of(PageByHand::attributes, "html[lang]"),
          Question.of(PageByHand::words, "title"),
          Question.of(PageByHand::attributes, "link[rel][href]"),
          Question.of(PageByHand::link, "a[href]"),
          Question.of(PageByHand::attributes, "meta[content]"),
          Question.of(PageByHand::json, "script[type=application/ld+json]"),
          Question.of(PageByHand::attributes, "[itemscope]"),
          Question.of(PageByHand::attributes, "[typeof]"),
          Question.of(
              PageByHand::attributes,
              ".h-entry",
              ".h-review",
              ".h-cite",
              ".h-feed",
              ".hentry",
              ".hreview"),
          Question.of(PageByHand::attributes, "[class*=erified]"));

  /// `EngineBook`: what tells the engine of a forum, a shop or a blog. The selectors of an engine
  /// are asked only where it is told, as the crawler does.
  private static final Question ENGINE =
      Question.of(PageByHand::attributes, "meta[name=generator]", "html[id]", "body[id]");

  /// Asked of a page on which no list of posts was found.
  ///
  /// `EmbeddedPosts`: posts in data for scripts. `Repeats`: elements that are named as posts are,
  /// and those that hold a date. `Survey`: the blocks of the page with their words. `Hint`: what is
  /// no content or is not shown, and what says that it is the text. `Byline`. `NoArticle`: a
  /// log-in.
  private static final List<Question> NO_POSTS =
      List.of(
          Question.of((script, found) -> found.add(script.data()), "script:not([src])"),
          Question.of(
              PageByHand::attributes,
              "[class*=review]",
              "[class*=comment]",
              "[class*=post]",
              "[class*=message]"),
          Question.of(PageByHand::words, "time", "[datetime]", "[class*=date]"),
          Question.of(
              PageByHand::words,
              "p",
              "li",
              "td",
              "th",
              "dd",
              "blockquote",
              "pre",
              "h1",
              "h2",
              "h3",
              "h4",
              "figcaption"),
          Question.of(PageByHand::attributes, "aside", "nav", "footer", "[role]"),
          Question.of(PageByHand::attributes, "[hidden]", "[aria-hidden=true]"),
          Question.of(PageByHand::attributes, "article", "main", "[itemprop=articleBody]"),
          Question.of(
              PageByHand::words,
              "[rel=author]",
              "[itemprop=author]",
              "[class*=author]",
              "[class*=byline]"),
          Question.of(PageByHand::attributes, "input[type=password]"));

  private PageByHand() {}

  static void read(Document document, List<String> found) {
    EVERY_PAGE.forEach(question -> question.ask(document, found));
    ENGINE.ask(document, found);
  }

  /// Asks for what may be there where there are no posts.
  static void readOn(Document document, List<String> found) {
    NO_POSTS.forEach(question -> question.ask(document, found));
  }

  private static void attributes(Element element, List<String> found) {
    found.add(element.attr("content"));
    found.add(element.attr("href"));
    found.add(element.attr("itemtype"));
  }

  private static void words(Element element, List<String> found) {
    found.add(element.text());
  }

  private static void link(Element element, List<String> found) {
    found.add(element.attr("href"));
    found.add(element.text());
  }

  private static void json(Element script, List<String> found) {
    found.add(JSON.readTree(script.data()).getNodeType().name());
  }
}
