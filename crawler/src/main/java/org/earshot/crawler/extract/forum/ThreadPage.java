package org.earshot.crawler.extract.forum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Post;
import org.earshot.crawler.extract.schema.PageFacts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/// Reads the posts of a thread, of a list of comments or of a list of reviews from what people see.
public final class ThreadPage {
  /// What a page gave.
  ///
  /// @param posts in page order
  /// @param known whether a known engine's own markup told, and not shape and names alone
  /// @param next the next page of the thread, where the engine's markup says so
  public record Read(List<Post> posts, boolean known, Optional<String> next) {
    public Read {
      posts = List.copyOf(posts);
    }
  }

  /// No page shows more posts; a larger one wants to exhaust us.
  private static final int MAX_POSTS = 2_000;

  private static final EngineBook BOOK = EngineBook.load();

  /// The posts of a page whose engine is known; none where it is not.
  ///
  /// @param source the page's text, in which engines are recognised
  public Read known(PageFacts page, Document document, String source, Instant seen) {
    var told = BOOK.of(source);
    for (var engine : told.engines()) {
      var drafts = drafts(engine, document, seen);
      if (!drafts.isEmpty()) {
        var posts = new Naming(page, seen).name(drafts);
        return new Read(posts, true, next(engine, page, document));
      }
    }
    var signed = told.talk() ? new TalkPage(page, seen).read(document) : List.<Post>of();
    return new Read(signed, !signed.isEmpty(), Optional.empty());
  }

  /// The posts that a page's names and repeated shapes tell of.
  ///
  /// @param elements those of its body, in its order
  public Read guessed(PageFacts page, List<Element> elements, Instant seen) {
    var drafts = new Repeats(seen).in(elements);
    return new Read(new Naming(page, seen).name(drafts), false, Optional.empty());
  }

  private static List<Draft> drafts(Engine engine, Document document, Instant seen) {
    var elements =
        engine.selector("post").map(post -> select(document, post)).orElse(List.of()).stream()
            .filter(element ->
                engine.selector("skip").filter(skip -> skip.matches(document, element)).isEmpty())
            .limit(MAX_POSTS)
            .toList();
    var roots = Block.setOf(elements);
    var finder = new Finder(engine, seen);
    var drafts = new ArrayList<Draft>();
    for (var element : elements) {
      var more = engine.flag("rows") ? rows(element, roots) : List.<Element>of();
      var draft = finder.read(new Block(element, more, roots));
      if (draft.saysSomething()) {
        drafts.add(draft);
      }
    }
    new Nesting(engine).link(drafts);
    return drafts;
  }

  private static List<Element> select(Document document, Evaluator post) {
    return document.select(post);
  }

  private static List<Element> rows(Element post, Set<Element> roots) {
    var rows = new ArrayList<Element>();
    for (var at = post.nextElementSibling();
        at != null && !roots.contains(at);
        at = at.nextElementSibling()) {
      rows.add(at);
    }
    return rows;
  }

  private static Optional<String> next(Engine engine, PageFacts page, Document document) {
    var whole = new Block(document.body(), List.of(), Set.of());
    return engine.place("next").isGiven()
        ? engine
            .place("next")
            .in(whole)
            .flatMap(hit ->
                org.earshot.crawler.extract.facts.Permalinks.resolve(page.base(), hit.words()))
            .filter(link -> !link.equals(page.address()))
        : Optional.empty();
  }
}
