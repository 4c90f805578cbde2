package org.earshot.crawler.extract.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.Author;
import org.earshot.crawler.Item;
import org.earshot.crawler.Page;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;
import org.jsoup.nodes.Element;

/// What a feed says of itself, as far as its entries inherit it.
///
/// @param site who publishes the posts
/// @param comments whether this is a feed of comments
/// @param subject the article that the comments are about
/// @param language as the feed declares it
/// @param author who wrote what names no author itself (RFC 4287, section 4.2.1)
record Channel(
    String site,
    boolean comments,
    Item subject,
    Optional<String> language,
    Optional<Author> author) {
  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?i)comments\\s+(?:on|for|to)\\s*:?\\s*(.*)|(?:.*\\s)?comments(?:\\s+feed)?");

  static Channel of(FeedTree tree, Page page) {
    var title =
        FeedTree.child(tree.channel(), "title")
            .map(Element::wholeText)
            .map(PlainText::line)
            .orElse("");
    var matcher = COMMENTS.matcher(title);
    boolean comments = matcher.matches();
    var about =
        comments
            ? Optional.ofNullable(matcher.group(1)).filter(name -> !name.isBlank())
            : Optional.<String>empty();
    return new Channel(
        Permalinks.site(page.url()),
        comments,
        new Item(about, about.flatMap(_ -> home(tree.channel(), page.url())), Optional.empty()),
        language(tree.channel()),
        author(tree));
  }

  private static Optional<String> home(Element channel, String base) {
    return FeedTree.children(channel, "link")
        .filter(link -> link.tag().prefix().isEmpty())
        .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
        .map(link -> link.hasAttr("href") ? link.attr("href") : link.wholeText())
        .findFirst()
        .flatMap(link -> Permalinks.resolve(base, link));
  }

  private static Optional<String> language(Element channel) {
    return FeedTree.child(channel, "language")
        .map(element -> element.wholeText().strip().toLowerCase(Locale.ROOT))
        .filter(Language::isTag);
  }

  private static Optional<Author> author(FeedTree tree) {
    return Format.of(tree.root()) == Format.RSS || Format.of(tree.root()) == Format.RDF
        ? Optional.empty()
        : FeedTree.child(tree.channel(), "author")
            .flatMap(person -> FeedTree.child(person, "name"))
            .map(name -> PlainText.line(name.wholeText()))
            .filter(name -> !name.isEmpty())
            .map(Author::named);
  }
}
