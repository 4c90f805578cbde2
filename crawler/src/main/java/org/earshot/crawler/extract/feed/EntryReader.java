package org.earshot.crawler.extract.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndLink;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.crawler.Item;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.Counts;
import org.earshot.crawler.extract.facts.Fingerprint;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.crawler.extract.facts.Times;
import org.jsoup.nodes.Element;

/// Makes a post of an entry, from what Rome read of it and, for what Rome does not keep, from the
/// element itself.
final class EntryReader {
  private final Channel channel;
  private final Element raw;
  private final SyndEntry entry;
  private final String base;
  private final Optional<String> link;
  private final Optional<String> id;

  EntryReader(Channel channel, Element raw, SyndEntry entry) {
    this.channel = channel;
    this.raw = raw;
    this.entry = entry;
    this.base = base(raw);
    this.id = id();
    this.link = link();
  }

  /// The post; empty where the entry says nothing at all.
  Optional<Post> post() {
    var title = EntryText.title(raw);
    var text = EntryText.body(raw);
    var media = EntryExtras.media(raw, base);
    var author = EntryAuthor.of(entry, raw).or(channel::author);
    var times = times();
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
    tell(times, post);
    media.forEach(post::media);
    EntryExtras.counts(raw, post);
    thread(post);
    Language.of(raw).or(channel::language).ifPresent(post::lang);
    return Optional.of(post.build());
  }

  private static String base(Element raw) {
    var bases = new ArrayList<String>();
    for (var around = raw; around != null; around = around.parent()) {
      if (around.hasAttr("xml:base")) {
        bases.add(around.attr("xml:base"));
      }
    }
    Collections.reverse(bases);
    var base = raw.ownerDocument() == null ? "" : raw.baseUri();
    for (var next : bases) {
      base = Permalinks.resolve(base, next).orElse(base);
    }
    return base;
  }

  private Optional<String> id() {
    var own =
        FeedTree.children(raw, "id", "guid")
            .map(element -> element.wholeText().strip())
            .filter(text -> !text.isEmpty())
            .findFirst();
    var about = Optional.of(raw.attr("rdf:about").strip()).filter(text -> !text.isEmpty());
    return own.map(text -> isPermalink() ? Permalinks.normalize(text) : PlainText.line(text))
        .or(() -> about);
  }

  /// RSS 2.0: a `guid` is a permalink unless it says otherwise. An Atom id must not be touched (RFC
  /// 4287, section 4.2.6.1).
  private boolean isPermalink() {
    return FeedTree.child(raw, "guid")
        .filter(guid -> !guid.attr("isPermaLink").equalsIgnoreCase("false"))
        .filter(guid -> Permalinks.isWebAddress(guid.wholeText()))
        .isPresent();
  }

  private Optional<String> link() {
    var links = entry.getLinks() == null ? List.<SyndLink>of() : entry.getLinks();
    var alternate = links.stream().filter(EntryReader::isAlternate).toList();
    return Stream.of(
            alternate.stream()
                .filter(one -> "text/html".equals(one.getType()))
                .map(SyndLink::getHref),
            alternate.stream().map(SyndLink::getHref),
            Stream.ofNullable(entry.getLink()),
            FeedTree.children(raw, "link")
                .filter(EntryReader::isAlternate)
                .map(one -> one.hasAttr("href") ? one.attr("href") : one.wholeText()))
        .flatMap(found -> found)
        .filter(one -> one != null && !one.isBlank())
        .findFirst()
        .flatMap(one -> Permalinks.resolve(base, one))
        .or(() -> isPermalink() ? id : Optional.empty());
  }

  private static boolean isAlternate(SyndLink link) {
    return link.getRel() == null || link.getRel().isEmpty() || link.getRel().equals("alternate");
  }

  private static boolean isAlternate(Element link) {
    return link.attr("rel").isEmpty() || link.attr("rel").equals("alternate");
  }

  private PostType type() {
    boolean comment =
        channel.comments()
            || FeedTree.child(raw, "in-reply-to").isPresent()
            || link.filter(address -> address.contains("#comment-")).isPresent();
    return comment ? PostType.COMMENT : PostType.ARTICLE;
  }

  private record EntryTimes(Optional<SiteTime> published, Optional<SiteTime> updated) {
    boolean isEmpty() {
      return published.isEmpty() && updated.isEmpty();
    }
  }

  private EntryTimes times() {
    return new EntryTimes(
        time("published", "issued", "pubDate", "date", "created", "pubdate"),
        time("updated", "modified"));
  }

  private Optional<SiteTime> time(String... names) {
    return Stream.of(names)
        .flatMap(name -> FeedTree.children(raw, name))
        .map(element -> Times.parse(element.wholeText()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// A feed that only says when an entry was last changed gives the best time that there is for
  /// both.
  private static void tell(EntryTimes times, PostBuilder post) {
    times.published().or(times::updated).ifPresent(post::published);
    times
        .updated()
        .filter(time -> !times.published().equals(Optional.of(time)))
        .ifPresent(post::edited);
  }

  /// RFC 4685: `thr:in-reply-to` names the parent by its id.
  private void thread(PostBuilder post) {
    var subject = channel.subject();
    FeedTree.child(raw, "in-reply-to")
        .map(reply -> reply.hasAttr("ref") ? reply.attr("ref") : reply.attr("href"))
        .or(subject::url)
        .ifPresent(post::parent);
    subject.url().ifPresent(post::thread);
    if (!subject.equals(Item.none())) {
      post.item(subject);
    }
    FeedTree.child(raw, "total")
        .map(Element::wholeText)
        .map(Counts::parse)
        .ifPresent(count -> count.ifPresent(n -> post.engagement("comments", n)));
  }
}
