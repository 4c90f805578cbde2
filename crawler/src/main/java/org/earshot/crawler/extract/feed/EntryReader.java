package org.earshot.crawler.extract.feed;

import java.util.Optional;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.extract.facts.Fingerprint;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;
import org.jsoup.nodes.Element;

/// Makes a post of an entry.
final class EntryReader {
  private final Channel channel;
  private final Element raw;
  private final String base;
  private final EntryThread thread;
  private final Optional<String> link;
  private final Optional<String> id;

  EntryReader(Channel channel, Element raw) {
    this.channel = channel;
    this.raw = raw;
    this.base = Bases.of(raw, raw.baseUri());
    this.thread = new EntryThread(raw, base);
    this.id = id();
    this.link = EntryLink.of(raw, base);
  }

  /// The post; empty where the entry says nothing at all.
  Optional<Post> post() {
    var title = EntryText.title(raw);
    var text = EntryText.body(raw);
    var media = EntryExtras.media(raw, base);
    var author = EntryAuthor.of(raw).or(channel::author);
    var times = EntryTimes.of(raw);
    if (title.isEmpty()
        && text.isEmpty()
        && link.isEmpty()
        && id.isEmpty()
        && author.isEmpty()
        && times.isEmpty()
        && media.isEmpty()) {
      return Optional.empty();
    }
    var key =
        id.or(() -> link)
            .orElseGet(() ->
                Fingerprint.of(
                    channel.subject().name().orElse(""), author.toString(), times.toString()));
    var post = Post.builder(new PostKey(channel.site(), key), type());
    title.ifPresent(post::title);
    text.ifPresent(post::text);
    link.ifPresent(post::url);
    author.ifPresent(post::author);
    times.tell(post);
    media.forEach(post::media);
    EntryExtras.counts(raw, post);
    thread.tell(channel, link, post);
    language().or(() -> channel.masthead().language()).ifPresent(post::lang);
    return Optional.of(post.build());
  }

  /// An Atom id must not be touched (RFC 4287, section 4.2.6.1).
  private Optional<String> id() {
    var own =
        FeedTree.children(raw, "id", "guid")
            .map(element -> element.wholeText().strip())
            .filter(text -> !text.isEmpty())
            .findFirst();
    var about = Optional.of(raw.attr("rdf:about").strip()).filter(text -> !text.isEmpty());
    return own.map(
            text -> EntryLink.isPermalink(raw) ? Permalinks.normalize(text) : PlainText.line(text))
        .or(() -> about);
  }

  private Optional<String> language() {
    return FeedTree.child(raw, "language")
        .flatMap(element -> Language.tag(element.wholeText()))
        .or(() -> EntryText.language(raw));
  }

  private PostType type() {
    boolean comment =
        channel.comments()
            || thread.answersAnother()
            || link.filter(address -> address.contains("#comment-")).isPresent();
    return comment ? PostType.COMMENT : PostType.ARTICLE;
  }
}
