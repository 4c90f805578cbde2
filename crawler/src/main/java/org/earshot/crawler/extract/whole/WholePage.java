package org.earshot.crawler.extract.whole;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostType;
import org.earshot.crawler.extract.embedded.EmbeddedPosts;
import org.earshot.crawler.extract.forum.ThreadPage;
import org.earshot.crawler.extract.schema.OpenGraph;
import org.earshot.crawler.extract.schema.PageFacts;
import org.earshot.crawler.extract.schema.PageIndex;
import org.earshot.crawler.extract.schema.SchemaPage;
import org.jsoup.nodes.Document;

/// Reads a web page with all readers that have something to say about it.
///
/// What a known engine's markup shows comes first, because it is what people see and keeps quotes
/// and signatures apart; structured data adds what is not seen. Names and shapes are only looked at
/// where these two found no list of posts, or one with holes.
public final class WholePage {
  /// What a page gave.
  ///
  /// @param posts in page order, each once
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

  private static final Set<PostType> SINGLE = Set.of(PostType.ARTICLE);

  private final SchemaPage schema = new SchemaPage();
  private final ThreadPage threads = new ThreadPage();
  private final OwnArticle articles = new OwnArticle();

  /// Reads all that the page gives.
  ///
  /// @param text the page's source
  /// @param document the same, parsed
  public Read read(Page page, String text, Document document) {
    var index = PageIndex.of(document);
    var facts = PageFacts.of(page, index);
    var structured = schema.read(facts, index);
    var thread = threads.known(facts, document, text, page.at());
    var posts = together(thread.posts(), structured.posts());
    if (hasHoles(posts)) {
      posts = withData(posts, EmbeddedPosts.of(facts, index.scripts(), page.at()));
    }
    if (!thread.known() && hasHoles(posts)) {
      posts = withGuesses(posts, threads.guessed(facts, index.body(), page.at()).posts());
    }
    posts = articles.completed(posts, new OwnArticle.Seen(page, document, index, facts));
    if (posts.isEmpty()) {
      posts = OpenGraph.article(facts, document).stream().toList();
    }
    var next = facts.next().or(thread::next);
    boolean complete = structured.complete() && next.isEmpty();
    return new Read(posts, complete, next, structured.feeds());
  }

  /// Reviews that a page states for machines stand as they are stated, and comments that are none
  /// of them are added. Threads stand as people see them: the engine's markup tells quotes and
  /// signatures apart, which structured data do not.
  private static List<Post> together(List<Post> seen, List<Post> stated) {
    boolean reviews = stated.stream().anyMatch(post -> post.type() == PostType.REVIEW);
    return reviews
        ? Twins.join(stated, seen, Twins.Strangers.KEPT)
        : Twins.join(seen, stated, Twins.Strangers.KEPT);
  }

  /// Whether there is no list of posts yet, or one in which posts lack who wrote them or when.
  private static boolean hasHoles(List<Post> posts) {
    var list = posts.stream().filter(post -> !SINGLE.contains(post.type())).toList();
    return list.isEmpty()
        || list.stream()
            .anyMatch(post ->
                post.published().isEmpty()
                    || post.author().name().isEmpty()
                    || (post.text().isEmpty() && post.rating().isEmpty()));
  }

  /// Data for scripts complete what is seen; where nothing is, they are all there is.
  private static List<Post> withData(List<Post> posts, EmbeddedPosts.Found data) {
    var strangers = isEmpty(posts) ? Twins.Strangers.KEPT : Twins.Strangers.LEFT_OUT;
    var joined =
        isEmpty(posts)
            ? Twins.join(data.posts(), posts, strangers)
            : Twins.join(posts, data.posts(), strangers);
    return Twins.hinted(joined, data.hints());
  }

  private static boolean isEmpty(List<Post> posts) {
    return posts.stream().allMatch(post -> SINGLE.contains(post.type()));
  }

  /// A guess may only add posts to a list that it has found itself in part.
  private static List<Post> withGuesses(List<Post> posts, List<Post> guessed) {
    if (isEmpty(posts)) {
      return Twins.join(guessed, posts, Twins.Strangers.KEPT);
    }
    boolean same = Twins.shared(posts, guessed) > 0;
    return Twins.join(posts, guessed, same ? Twins.Strangers.KEPT : Twins.Strangers.LEFT_OUT);
  }
}
