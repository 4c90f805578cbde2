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
  private final EntryExtras extras = new EntryExtras();
  private final Parts raw;
  private final EntryText words;
  private final String base;
  private final EntryThread thread;
  private final Optional<String> link;
  private final Optional<String> id;

  EntryReader(Channel channel, Element entry) {
    this.channel = channel;
    this.raw = Parts.of(entry, extras);
    this.words = new EntryText(raw);
    this.base = Bases.of(entry, entry.baseUri());
    this.thread = new EntryThread(raw, base);
    this.id = id();
    this.link = EntryLink.of(raw, base, thread.pages());
  }

  /// The post; empty where the entry says nothing at all.
  Optional<Post> post() {
    var title = words.title();
    var text = words.body();
    var media = extras.media(words, base);
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
    extras.tellCounts(post);
    thread.tell(channel, link, post);
    language().or(() -> channel.masthead().language()).ifPresent(post::lang);
    return Optional.of(post.build());
  }

  /// An Atom id must not be touched (RFC 4287, section 4.2.6.1).
  private Optional<String> id() {
    for (var element : raw.named(Name.ID, Name.GUID)) {
      var text = Nodes.text(element).strip();
      if (!text.isEmpty()) {
        return Optional.of(
            EntryLink.guid(raw).isPresent() ? Permalinks.normalize(text) : written(text));
      }
    }
    return Optional.of(raw.whole().attr("rdf:about").strip()).filter(text -> !text.isEmpty());
  }

  /// What is only a path is no identifier: it stands for the address that it leads to.
  private String written(String id) {
    var line = PlainText.line(id);
    return line.startsWith("/") ? Permalinks.resolve(base, line).orElse(line) : line;
  }

  private Optional<String> language() {
    return raw.first(Name.LANGUAGE)
        .flatMap(element -> Language.tag(Nodes.text(element)))
        .or(() -> words.language());
  }

  private PostType type() {
    boolean comment =
        channel.comments()
            || thread.answersAnother()
            || link.filter(address -> address.contains("#comment-")).isPresent();
    return comment ? PostType.COMMENT : PostType.ARTICLE;
  }
}
