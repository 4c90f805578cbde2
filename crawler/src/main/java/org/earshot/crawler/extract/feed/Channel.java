package org.earshot.crawler.extract.feed;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.Author;
import org.earshot.crawler.Item;
import org.earshot.crawler.Page;
import org.earshot.crawler.extract.facts.Permalinks;

/// What a feed says of itself, as far as its entries inherit it.
///
/// @param site who publishes the posts
/// @param comments whether this is a feed of comments
/// @param subject the article that the comments are about
/// @param author who wrote what names no author itself
/// @param masthead what the feed says of itself
/// @param parts its elements
record Channel(
    String site,
    boolean comments,
    Item subject,
    Optional<Author> author,
    Masthead masthead,
    Parts parts) {
  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?i)comments\\s+(?:on|for|to)\\s*:?\\s*(.*)|(?:.*\\s)?comments(?:\\s+feed)?");

  static Channel of(FeedTree tree, Page page) {
    var parts = Parts.of(tree.channel());
    var masthead =
        new Masthead(
            new EntryText(parts).title(),
            home(parts, page.url()),
            language(parts).or(() -> page.header("content-language").flatMap(Language::tag)),
            EntryAuthor.ofFeed(parts));
    var comments = masthead.title().flatMap(Channel::comments);
    var about = comments.filter(name -> !name.isBlank());
    return new Channel(
        Permalinks.site(page.url()),
        comments.isPresent(),
        new Item(about, about.flatMap(_ -> masthead.home()), Optional.empty()),
        Format.of(tree.root()).inheritsAuthor() ? masthead.author() : Optional.empty(),
        masthead,
        parts);
  }

  /// What a feed is the comments on, as its title says; blank where it is comments on all that the
  /// site has.
  private static Optional<String> comments(String title) {
    if (!title.toLowerCase(Locale.ROOT).contains("comments")) {
      return Optional.empty();
    }
    var matcher = COMMENTS.matcher(title);
    return matcher.matches()
        ? Optional.of(Objects.requireNonNullElse(matcher.group(1), ""))
        : Optional.empty();
  }

  /// Whether an address is one of the site that publishes the posts.
  boolean isOnSite(String address) {
    return Permalinks.site(address).equals(site);
  }

  private static Optional<String> home(Parts channel, String base) {
    var start = Bases.of(channel.whole(), base);
    return EntryLink.of(channel, start, new EntryThread(channel, start).pages());
  }

  private static Optional<String> language(Parts channel) {
    return channel
        .first(Name.LANGUAGE)
        .map(element -> element.wholeText().toLowerCase(Locale.ROOT))
        .flatMap(Language::tag)
        .or(() -> Language.of(channel.whole()));
  }
}
