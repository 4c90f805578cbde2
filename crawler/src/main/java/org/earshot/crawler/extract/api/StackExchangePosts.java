package org.earshot.crawler.extract.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.crawler.Author;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;

/// Makes posts of Stack Exchange's questions, answers and comments. Questions and answers share one
/// row of numbers, comments have another.
final class StackExchangePosts {
  private final String page;
  private final String host;

  StackExchangePosts(Page page) {
    this.page = page.url();
    this.host = host(page);
  }

  /// Answers carry no link; the site that was asked for is in the address.
  private static String host(Page page) {
    var site = Address.of(page.url()).flatMap(parts -> parts.parameter("site")).orElse("");
    var asked = Permalinks.site(page.requested());
    if (site.isEmpty() || !asked.equals("api.stackexchange.com")) {
      return asked;
    }
    if (site.contains(".")) {
      return site.endsWith(".stackoverflow") ? site + ".com" : site;
    }
    return switch (site) {
      case "stackoverflow", "serverfault", "superuser", "askubuntu", "stackapps" -> site + ".com";
      default -> site + ".stackexchange.com";
    };
  }

  static boolean isPost(Fields item) {
    return Stream.of("question_id", "answer_id", "comment_id").anyMatch(item::has)
        && item.has("creation_date")
        && item.has("owner");
  }

  List<Post> of(Fields answer) {
    return answer.list("items").stream().map(this::post).flatMap(Optional::stream).toList();
  }

  private Optional<Post> post(Fields item) {
    if (item.has("comment_id")) {
      return item.string("comment_id")
          .map(id -> {
            var made = builder(item, "comment-" + id, PostType.COMMENT);
            item.string("post_id").ifPresent(made::parent);
            return made.build();
          });
    }
    if (item.has("answer_id")) {
      return item.string("answer_id")
          .map(id -> {
            var made = builder(item, id, PostType.COMMENT);
            item.string("question_id").ifPresent(made::parent);
            item.string("question_id").ifPresent(made::thread);
            return made.build();
          });
    }
    return item.string("question_id")
        .or(() -> item.string("post_id"))
        .map(id ->
            builder(item, id, item.has("question_id") ? PostType.QUESTION : PostType.POST).build());
  }

  private PostBuilder builder(Fields item, String id, PostType type) {
    var link = item.link(page, "link").or(() -> item.link(page, "share_link"));
    var site = link.map(Permalinks::site).orElse(host);
    var made = Post.builder(new PostKey(site, id), type);
    link.or(() -> address(item, site)).ifPresent(made::url);
    if (type == PostType.QUESTION) {
      item.string("title").map(PlainText::ofHtml).map(PlainText::line).ifPresent(made::title);
    }
    item.html("body")
        .or(() -> item.string("body_markdown").map(PlainText::ofPerhapsHtml))
        .or(() -> item.html("excerpt"))
        .ifPresent(made::text);
    made.author(author(item.at("owner")));
    item.time("creation_date").ifPresent(made::published);
    item.time("last_edit_date").ifPresent(made::edited);
    count(made, item, "score", "score");
    count(made, item, "view_count", "views");
    count(made, item, "answer_count", "comments");
    return made;
  }

  private static Optional<String> address(Fields item, String site) {
    return item.string("answer_id")
        .map(id -> "https://" + site + "/a/" + id)
        .or(() -> item.string("post_id").map(id -> "https://" + site + "/q/" + id + comment(item)));
  }

  private static String comment(Fields item) {
    return item.string("comment_id")
        .map(id -> "#comment" + id + "_" + item.string("post_id").orElse(""))
        .orElse("");
  }

  private Author author(Fields owner) {
    return new Author(
        owner.html("display_name").map(PlainText::line),
        owner.string("user_id"),
        owner.link(page, "link"));
  }

  private static void count(PostBuilder made, Fields from, String field, String name) {
    from.count(field).ifPresent(number -> made.engagement(name, number));
  }
}
