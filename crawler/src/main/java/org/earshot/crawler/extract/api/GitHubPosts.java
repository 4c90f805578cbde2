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

  private GitHubPosts() {}

  static boolean isOurs(Fields one) {
    return one.string("html_url").orElse("").contains("://github.com/")
        && one.has("user")
        && (one.has("number") || one.has("issue_url"));
  }

  static Optional<Post> post(Page page, Fields one) {
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
          var user = one.at("user");
          made.author(
              new Author(user.line("login"), user.string("id"), user.link(page.url(), "html_url")));
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
