package org.earshot.crawler.extract.selectors;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.Selectors;
import org.earshot.crawler.Selectors.Part;
import org.earshot.crawler.extract.facts.Permalinks;
import org.jsoup.nodes.Document;

/// Reads a page with the operator's selectors. A selector that finds nothing any more is told: the
/// page was rebuilt.
public final class SelectorPage {
  /// No page shows more posts at a time; the rest is left.
  private static final int MOST_POSTS = 1_000;

  /// In a list of so many, a part that none of them has is no longer where it was.
  private static final int ENOUGH_TO_TELL = 3;

  /// A list without owner's replies or without a next page is a list all the same.
  private static final Set<Part> MAY_BE_ABSENT = Set.of(Part.OWNER_REPLY, Part.NEXT);

  private final Map<Part, Css> parts = new EnumMap<>(Part.class);
  private final Selectors selectors;

  public SelectorPage(Selectors selectors) {
    this.selectors = selectors;
    selectors.parts().forEach((part, css) -> parts.put(part, Css.of(css)));
  }

  /// The posts of a page.
  public Extraction read(Page page, Document document) {
    var reader = new SelectedPost(page, document, parts);
    var items =
        Objects.requireNonNull(parts.get(Part.LIST), "list")
            .in(document)
            .limit(MOST_POSTS)
            .toList();
    if (items.isEmpty()) {
      return changed(page, Part.LIST, "nothing");
    }
    var seen = new HashSet<Part>();
    var posts = new ArrayList<Post>();
    items.forEach(item -> posts.addAll(reader.read(item, seen)));
    var lost = lost(seen, items.size());
    if (lost.isPresent()) {
      return changed(page, lost.get(), "nothing in any of the " + items.size() + " posts");
    }
    var next = next(page, document);
    boolean complete = parts.containsKey(Part.NEXT) && next.isEmpty() && items.size() < MOST_POSTS;
    return new Extraction.Posts(Selectors.KIND, posts, complete, next);
  }

  private Optional<Part> lost(Set<Part> seen, int items) {
    return parts.keySet().stream()
        .filter(part -> part != Part.LIST && !MAY_BE_ABSENT.contains(part))
        .filter(part -> !seen.contains(part))
        .filter(part -> part == Part.TEXT ? !seen.contains(Part.RATING) : items >= ENOUGH_TO_TELL)
        .findFirst();
  }

  private Optional<String> next(Page page, Document document) {
    var base = document.baseUri().isBlank() ? page.url() : document.baseUri();
    return Optional.ofNullable(parts.get(Part.NEXT))
        .flatMap(css -> css.value(document, "href"))
        .flatMap(link -> Permalinks.resolve(base, link))
        .filter(link -> !link.equals(Permalinks.normalize(page.url())));
  }

  private Extraction changed(Page page, Part part, String finds) {
    return new Extraction.Unreadable(
        "the page has changed its shape: selector '"
            + part.label()
            + "' ("
            + selectors.part(part).orElse("")
            + ") finds "
            + finds
            + " at "
            + page.url());
  }
}
