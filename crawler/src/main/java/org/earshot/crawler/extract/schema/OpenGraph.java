package org.earshot.crawler.extract.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostType;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page's head says of the page's own article (<https://ogp.me>, type `article`, and the
/// `meta` names that go with it).
public final class OpenGraph {
  private static final Map<String, String> MEANING =
      Map.ofEntries(
          Map.entry("og:title", "headline"),
          Map.entry("og:description", "description"),
          Map.entry("og:url", "url"),
          Map.entry("og:image", "image"),
          Map.entry("og:image:secure_url", "image"),
          Map.entry("article:published_time", "datePublished"),
          Map.entry("article:published", "datePublished"),
          Map.entry("article:modified_time", "dateModified"),
          Map.entry("article:modified", "dateModified"),
          Map.entry("og:updated_time", "dateModified"),
          Map.entry("article:author", "author"),
          Map.entry("author", "author"),
          Map.entry("dc.creator", "author"));
  private static final List<String> TIMES = List.of("article:published_time", "article:published");

  private OpenGraph() {}

  /// The article that a page says it is, with its description as text; for want of better only.
  public static Optional<Post> article(PageFacts page, Document document) {
    return thing(document, true)
        .map(thing ->
            new PostFacts(Surroundings.of(page, Badges.none()), thing)
                .read(PostType.ARTICLE, Optional.empty()))
        .filter(facts -> facts.title().isPresent())
        .map(facts -> new Draft(facts, Optional.empty(), true, Thing.Syntax.META))
        .flatMap(draft -> new Identities(page).name(List.of(draft)).stream().findFirst());
  }

  /// Completes the one article of a page.
  static void complete(List<Draft> drafts, PageFacts page, Document document) {
    var articles = drafts.stream().filter(draft -> isOwn(draft, page)).toList();
    if (articles.size() == 1) {
      var article = articles.getFirst();
      boolean silent = article.facts().text().isEmpty();
      thing(document, silent)
          .map(thing ->
              new PostFacts(Surroundings.of(page, Badges.none()), thing)
                  .read(PostType.ARTICLE, Optional.empty()))
          .ifPresent(facts -> article.facts(article.facts().with(facts)));
    }
  }

  private static boolean isOwn(Draft draft, PageFacts page) {
    var facts = draft.facts();
    return draft.isTop()
        && facts.type() == PostType.ARTICLE
        && facts.address().filter(address -> !address.equals(page.address())).isEmpty();
  }

  /// A fact in a page's head, its name in small letters.
  private record Meta(String name, String content) {
    boolean saysArticle() {
      return TIMES.contains(name)
          || (name.equals("og:type") && content.equalsIgnoreCase("article"));
    }
  }

  /// @param withText whether the description is wanted: it never stands for the text itself
  private static Optional<Thing> thing(Document document, boolean withText) {
    var metas = metas(document.head());
    boolean article = false;
    for (var meta : metas) {
      article = article || meta.saysArticle();
    }
    if (!article) {
      return Optional.empty();
    }
    var thing = new Thing(Thing.Syntax.META, Optional.empty());
    thing.type("Article");
    for (var meta : metas) {
      var property = MEANING.get(meta.name);
      if (property != null && (withText || !property.equals("description"))) {
        thing.add(property, Value.Words.perhapsHtml(meta.content));
      }
    }
    return Optional.of(thing);
  }

  private static List<Meta> metas(Element head) {
    var metas = new ArrayList<Meta>();
    for (var element : head.children()) {
      if (element.normalName().equals("meta") && element.attributesSize() > 1) {
        var content = element.attributes().get("content").strip();
        if (!content.isEmpty()) {
          metas.add(new Meta(name(element.attributes()), content));
        }
      }
    }
    return metas;
  }

  private static String name(Attributes meta) {
    var property = meta.get("property");
    return (property.isBlank() ? meta.get("name") : property).strip().toLowerCase(Locale.ROOT);
  }
}
