package org.earshot.crawler.extract.api;

import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.extract.facts.Permalinks;

/// Reads Mastodon's statuses (docs.joinmastodon.org/entities/Status).
///
/// Their ids are those of the server that was asked, also where the status came from another one:
/// `in_reply_to_id` names its parent by them.
///
/// @param page the answer
/// @param thread id of the status that opened the thread, where the answer is about one thread
record MastodonStatuses(Page page, Optional<String> thread) {
  static boolean isStatus(Fields one) {
    boolean says = one.node().path("content").isString() || one.has("reblog");
    return (isAccount(one.at("account")) && one.has("created_at") && says)
        || isAccount(one.at("reblog.account"));
  }

  static boolean isAccount(Fields one) {
    return one.has("acct") && one.has("username");
  }

  /// The posts among statuses, boosts and notifications, in their order.
  List<Post> of(List<Fields> statuses) {
    return statuses.stream().flatMap(status -> of(status).stream()).toList();
  }

  /// A boost is no utterance of the booster's: what he boosted is one of its author's.
  private Optional<Post> of(Fields status) {
    if (isAccount(status.at("reblog.account"))) {
      return of(status.at("reblog"));
    }
    return isStatus(status)
        ? post(status)
        : Optional.of(status.at("status")).filter(MastodonStatuses::isStatus).flatMap(this::of);
  }

  private Optional<Post> post(Fields status) {
    var id = status.string("id");
    if (id.isEmpty()) {
      return Optional.empty();
    }
    var parent = status.string("in_reply_to_id");
    var post =
        Post.builder(
            new PostKey(Permalinks.site(page.url()), id.get()),
            parent.isPresent() ? PostType.COMMENT : PostType.POST);
    status.link(page.url(), "url").or(() -> status.link(page.url(), "uri")).ifPresent(post::url);
    post.author(author(status.at("account")));
    status.line("spoiler_text").ifPresent(post::title);
    status.html("content").ifPresent(post::text);
    status.time("created_at").ifPresent(post::published);
    status.time("edited_at").ifPresent(post::edited);
    parent.ifPresent(post::parent);
    thread.filter(opener -> !opener.equals(id.get())).ifPresent(post::thread);
    status.line("language").ifPresent(post::lang);
    status
        .list("media_attachments")
        .forEach(media ->
            media
                .link(page.url(), "url")
                .or(() -> media.link(page.url(), "preview_url"))
                .ifPresent(post::media));
    status.count("favourites_count").ifPresent(count -> post.engagement("likes", count));
    status.count("reblogs_count").ifPresent(count -> post.engagement("shares", count));
    status.count("replies_count").ifPresent(count -> post.engagement("comments", count));
    return Optional.of(post.build());
  }

  /// Who has chosen no display name goes by his handle.
  private Author author(Fields account) {
    var handle = account.line("acct");
    return new Author(
        account.line("display_name").or(() -> handle), handle, account.link(page.url(), "url"));
  }
}
