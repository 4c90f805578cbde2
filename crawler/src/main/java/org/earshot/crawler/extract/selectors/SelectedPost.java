package org.earshot.crawler.extract.selectors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Author;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.earshot.crawler.Selectors.Part;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.DayOrder;
import org.earshot.crawler.extract.facts.Fingerprint;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.crawler.extract.facts.Scores;
import org.earshot.crawler.extract.facts.ShownTimes;
import org.earshot.crawler.extract.facts.Times;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Makes a post, and the owner's reply to it, of one element of the list.
final class SelectedPost {
  private final String site;
  private final String base;
  private final Map<Part, Css> parts;
  private final Optional<String> language;
  private final ShownTimes times;
  private final Map<String, Integer> taken = new HashMap<>();

  SelectedPost(Page page, Document document, Map<Part, Css> parts) {
    this.site = Permalinks.site(page.url());
    this.base = document.baseUri().isBlank() ? page.url() : document.baseUri();
    this.parts = parts;
    this.language =
        Optional.ofNullable(document.firstElementChild())
            .map(html -> html.attr("lang").strip())
            .filter(tag -> !tag.isEmpty());
    var shown =
        Optional.ofNullable(parts.get(Part.DATE)).stream()
            .flatMap(css -> css.in(document))
            .map(Element::text)
            .toList();
    this.times = new ShownTimes(page.at(), DayOrder.of(shown, language, site));
  }

  /// Reads one element.
  ///
  /// @param seen takes the parts that were found
  List<Post> read(Element item, Set<Part> seen) {
    var text = part(Part.TEXT).flatMap(css -> css.words(item));
    var rating = rating(item, seen);
    if (text.isEmpty() && rating.isEmpty()) {
      return List.of();
    }
    text.ifPresent(_ -> seen.add(Part.TEXT));
    var posts = new ArrayList<Post>();
    var post = post(item, seen, text, rating);
    posts.add(post);
    reply(item).ifPresent(words -> posts.add(reply(post, words)));
    return posts;
  }

  private Post post(Element item, Set<Part> seen, Optional<String> text, Optional<Rating> rating) {
    var link = link(Part.PERMALINK, item, seen);
    var author = author(item, seen);
    var written = value(Part.DATE, item, seen, "datetime", "content");
    var type = parts.containsKey(Part.RATING) ? PostType.REVIEW : PostType.POST;
    var builder = Post.builder(new PostKey(site, id(item, link, author, written)), type);
    link.ifPresent(builder::url);
    text.ifPresent(builder::text);
    value(Part.TITLE, item, seen).map(PlainText::line).ifPresent(builder::title);
    written.flatMap(this::time).ifPresent(builder::published);
    rating.ifPresent(builder::rating);
    language.ifPresent(builder::lang);
    return builder.author(author).build();
  }

  /// The permalink, else the element's own id, else a hash of what stays when the text is edited.
  private String id(Element item, Optional<String> link, Author author, Optional<String> written) {
    var id =
        link.or(() -> Optional.of(item.id()).filter(own -> !own.isBlank()))
            .orElseGet(() ->
                Fingerprint.of(
                    Permalinks.normalize(base), author.name().orElse(""), written.orElse("")));
    int same = taken.merge(id, 1, Integer::sum);
    return same == 1 ? id : id + "-" + same;
  }

  private Author author(Element item, Set<Part> seen) {
    var name = value(Part.AUTHOR, item, seen).map(PlainText::line);
    var profile =
        link(Part.AUTHOR_URL, item, seen)
            .or(() ->
                Optional.ofNullable(parts.get(Part.AUTHOR)).stream()
                    .flatMap(css -> css.in(item))
                    .map(element -> element.attr("href"))
                    .filter(href -> !href.isBlank())
                    .findFirst()
                    .flatMap(href -> Permalinks.resolve(base, href)));
    return new Author(name, Optional.empty(), profile);
  }

  private Optional<Rating> rating(Element item, Set<Part> seen) {
    return value(Part.RATING, item, seen, "content", "data-rating", "aria-label", "title")
        .flatMap(Scores::parse);
  }

  private Optional<SiteTime> time(String written) {
    return Times.parse(written).or(() -> times.parse(written).map(ShownTimes.Shown::time));
  }

  private Optional<String> reply(Element item) {
    return Optional.ofNullable(parts.get(Part.OWNER_REPLY)).flatMap(css -> css.words(item));
  }

  private Post reply(Post post, String words) {
    var key = new PostKey(site, Fingerprint.of(post.key().id(), "owner's reply"));
    var builder =
        Post.builder(key, PostType.COMMENT)
            .text(words)
            .parent(post.key().id())
            .thread(post.key().id())
            .ownerReply(true);
    post.url().ifPresent(builder::url);
    language.ifPresent(builder::lang);
    return builder.build();
  }

  private Optional<String> link(Part part, Element item, Set<Part> seen) {
    return value(part, item, seen, "href", "src").flatMap(link -> Permalinks.resolve(base, link));
  }

  private Optional<String> value(Part part, Element item, Set<Part> seen, String... otherwise) {
    var value = part(part).flatMap(css -> css.value(item, otherwise));
    value.ifPresent(_ -> seen.add(part));
    return value;
  }

  private Optional<Css> part(Part part) {
    return Optional.ofNullable(parts.get(part));
  }
}
