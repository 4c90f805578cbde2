package org.earshot.crawler.extract.forum;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.schema.PageFacts;
import org.jsoup.nodes.Document;

/// Reads the talk pages of MediaWiki, where a comment is whatever stands in front of a signature
/// and answers are indented.
///
/// Ids are those of MediaWiki's own permalinks (extension DiscussionTools): `c-`, the author, the
/// time, and what is answered.
final class TalkPage {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// One of these stands in the source of every talk page.
  static final List<String> SIGNS = List.of("mw-headline", "mw-heading", "mw-parser-output");

  private final PageFacts page;
  private final Instant seen;

  TalkPage(PageFacts page, Instant seen) {
    this.page = page;
    this.seen = seen;
  }

  List<Post> read(Document document) {
    var posts = new ArrayList<Post>();
    Deque<Placed> open = new ArrayDeque<>();
    Map<String, Integer> taken = new HashMap<>();
    String section = "";
    for (var comment : new SignedComments(seen).in(document.body())) {
      if (!comment.section().equals(section)) {
        open.clear();
        section = comment.section();
      }
      while (!open.isEmpty() && open.peek().level() >= comment.level()) {
        open.pop();
      }
      var id = unique(id(comment, Optional.ofNullable(open.peek())), taken);
      posts.add(post(comment, id, open));
      open.push(new Placed(id, comment.level(), name(comment)));
    }
    return posts;
  }

  /// A comment that may be answered.
  private record Placed(String id, int level, String name) {}

  private Post post(SignedComments.Signed comment, String id, Deque<Placed> open) {
    var post = Post.builder(new PostKey(page.site(), id), PostType.COMMENT);
    post.author(
        new Author(
            Optional.of(comment.author()),
            Optional.empty(),
            comment.profile().flatMap(link -> Permalinks.resolve(page.base(), link))));
    post.published(comment.time())
        .text(comment.text())
        .url(Permalinks.withoutFragment(page.address()) + "#" + id);
    page.language().ifPresent(post::lang);
    if (open.isEmpty()) {
      post.title(comment.section());
      return post.build();
    }
    return post.parent(open.peek().id()).thread(open.peekLast().id()).build();
  }

  private static String id(SignedComments.Signed comment, Optional<Placed> above) {
    return "c-"
        + name(comment)
        + "-"
        + above.map(Placed::name).orElse(comment.section().replace(' ', '_'));
  }

  private static String name(SignedComments.Signed comment) {
    SiteTime time = comment.time();
    return comment.author().replace(' ', '_') + "-" + STAMP.format(time.at());
  }

  private static String unique(String id, Map<String, Integer> taken) {
    int same = taken.merge(id, 1, Integer::sum);
    return same == 1 ? id : id + "-" + same;
  }
}
