package org.earshot.crawler.extract.api;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.earshot.crawler.Author;
import org.earshot.crawler.Item;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;

/// Makes posts of GitHub's issues and comments. An issue is known by its address, which comments
/// name too; a comment by its number.
final class GitHubPosts {
  private static final String SITE = "github.com";

  private static final Set<String> OFFICIAL = Set.of("OWNER", "MEMBER", "COLLABORATOR");

  /// Templates of projects carry hints that nobody sees.
  private static final Pattern HINT = Pattern.compile("(?s)<!--.{0,20000}?-->");

  private static final Pattern COMMENT = Pattern.compile("#issuecomment-(\\d{1,18})$");

  private GitHubPosts() {}

  static boolean isOurs(Fields one) {
    boolean numbered = one.has("number") || one.has("issue_url");
    return isGraph(one)
        || (numbered
            && one.has("user")
            && one.string("html_url").orElse("").contains("://github.com/"));
  }

  /// A comment as the interface by GraphQL writes it, which asks for a key: only recorded ones come
  /// here.
  private static boolean isGraph(Fields one) {
    return one.string("url").orElse("").contains("://github.com/")
        && one.has("author.login")
        && one.has("createdAt");
  }

  static Optional<Post> post(Page page, Fields one) {
    return isGraph(one) ? graph(page, one) : rest(page, one);
  }

  private static Optional<Post> graph(Page page, Fields one) {
    var address = one.link(page.url(), "url");
    var thread = address.map(Permalinks::withoutFragment);
    var number = COMMENT.matcher(address.orElse(""));
    var id = number.find() ? Optional.of(number.group(1)) : thread;
    return id.map(key -> {
      boolean comment = !id.equals(thread);
      var made = Post.builder(new PostKey(SITE, key), comment ? PostType.COMMENT : PostType.POST);
      address.ifPresent(made::url);
      one.line("title").ifPresent(made::title);
      one.text("body").ifPresent(made::text);
      made.author(author(page, one.at("author"), "url"));
      one.time("createdAt").ifPresent(made::published);
      one.time("lastEditedAt").ifPresent(made::edited);
      thread.filter(_ -> comment).ifPresent(opener -> made.parent(opener).thread(opener));
      project(thread).ifPresent(made::item);
      return made.build();
    });
  }

  /// People show the name that they gave, if any; the login is unique.
  private static Author author(Page page, Fields user, String profile) {
    return new Author(
        user.line("name").or(() -> user.line("login")),
        user.string("id"),
        user.link(page.url(), profile));
  }

  private static Optional<Post> rest(Page page, Fields one) {
    var address = one.link(page.url(), "html_url");
    boolean comment = one.has("issue_url");
    var thread = address.map(Permalinks::withoutFragment);
    return (comment ? one.string("id") : thread)
        .map(id -> {
          var made =
              Post.builder(new PostKey(SITE, id), comment ? PostType.COMMENT : PostType.POST);
          address.ifPresent(made::url);
          one.line("title").ifPresent(made::title);
          one.string("body")
              .map(body -> HINT.matcher(body).replaceAll(""))
              .map(PlainText::tidy)
              .ifPresent(made::text);
          made.author(author(page, one.at("user"), "html_url"));
          one.time("created_at").ifPresent(made::published);
          if (comment) {
            reply(one, thread.orElse(""), made);
          }
          project(thread).ifPresent(made::item);
          one.count("comments").ifPresent(n -> made.engagement("comments", n));
          one.count("reactions.total_count").ifPresent(n -> made.engagement("reactions", n));
          return made.build();
        });
  }

  /// An issue's `updated_at` moves with every comment, a comment's only when it is edited.
  private static void reply(Fields one, String thread, PostBuilder made) {
    made.parent(thread).thread(thread);
    one.time("updated_at")
        .filter(time -> !one.time("created_at").equals(Optional.of(time)))
        .ifPresent(made::edited);
    made.ownerReply(OFFICIAL.contains(one.string("author_association").orElse("")));
  }

  private static Optional<Item> project(Optional<String> thread) {
    return thread
        .flatMap(Address::of)
        .map(parts -> {
          var name = parts.segment(0) + "/" + parts.segment(1);
          return new Item(
              Optional.of(name), Optional.of("https://github.com/" + name), Optional.empty());
        });
  }
}
