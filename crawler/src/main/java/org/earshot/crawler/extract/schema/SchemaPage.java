package org.earshot.crawler.extract.schema;

import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.jsoup.nodes.Document;

/// Reads a web page that carries structured data.
public final class SchemaPage {
  /// What a page gave.
  ///
  /// @param posts in page order
  /// @param complete whether these are all there are
  /// @param next the next page of the list
  /// @param feeds feeds that the page links
  public record Read(
      List<Post> posts, boolean complete, Optional<String> next, List<String> feeds) {
    public Read {
      posts = List.copyOf(posts);
      feeds = List.copyOf(feeds);
    }
  }

  /// The posts of a page that is parsed already.
  public Read read(PageFacts page, PageIndex index) {
    return read(page, Things.of(index, page.base()), Optional.of(index));
  }

  /// The posts of a JSON-LD document.
  public Read readJson(Page page, String json) {
    var facts = PageFacts.of(page, PageIndex.of(Document.createShell(page.url())));
    return read(facts, Things.ofJson(json, page.url()), Optional.empty());
  }

  private static Read read(PageFacts page, List<Thing> things, Optional<PageIndex> index) {
    var badges = new Badges(index.map(PageIndex::badges).orElse(List.of()));
    var drafts = new ThingWalk(Surroundings.of(page, badges)).walk(things);
    Branches.keepWhereSeveral(drafts);
    var kept = Asides.without(Duplicates.join(drafts), page);
    index.ifPresent(whole -> OpenGraph.complete(kept, page, whole.document()));
    var posts = new Identities(page).name(kept);
    boolean complete =
        page.next().isEmpty() && !page.hasMore() && Stated.count(things) <= posts.size();
    return new Read(posts, complete, page.next(), page.feeds());
  }
}
