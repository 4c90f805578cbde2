package org.earshot.crawler.extract.api;

import java.time.Instant;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.Fingerprint;

/// Reads posts of Bluesky: as views (with author and counts), as records with their address, and
/// bare.
///
/// What is blocked, detached or not found has no record, and gives no post.
final class BlueskyPosts {
  static final String SITE = "bsky.app";

  private static final String PROFILE = "https://bsky.app/profile/";

  private BlueskyPosts() {}

  static boolean isView(Fields one) {
    return one.has("uri")
        && (one.string("record.text").isPresent() || isBareRecord(one.at("record")));
  }

  static boolean isRecord(Fields one) {
    return one.string("uri").flatMap(AtUri::parse).isPresent()
        && one.node().path("value").path("text").isString();
  }

  static boolean isBareRecord(Fields one) {
    return one.string("$type").filter(AtUri.POST::equals).isPresent();
  }

  static Optional<Post> view(Fields view) {
    var said = view.at("record");
    var post =
        begin(
            new Written(
                view.string("uri").orElse(""),
                view.at("author"),
                said,
                view.time("indexedAt").map(SiteTime::at)));
    view.list("embed.images")
        .forEach(image -> image.link(PROFILE, "fullsize").ifPresent(post::media));
    view.list("embed.media.images")
        .forEach(image -> image.link(PROFILE, "fullsize").ifPresent(post::media));
    view.count("likeCount").ifPresent(count -> post.engagement("likes", count));
    view.count("repostCount").ifPresent(count -> post.engagement("shares", count));
    view.count("replyCount").ifPresent(count -> post.engagement("comments", count));
    return Optional.of(post.build());
  }

  static Optional<Post> record(Fields record) {
    return Optional.of(
        begin(
                new Written(
                    record.string("uri").orElse(""),
                    record.at("author"),
                    record.at("value"),
                    Optional.empty()))
            .build());
  }

  static Optional<Post> bare(Fields said) {
    return Optional.of(begin(new Written("", said.at("author"), said, Optional.empty())).build());
  }

  /// A post as its author wrote it.
  ///
  /// @param uri its address; blank where none is known
  /// @param author who wrote it, as far as the answer says
  /// @param said the record
  /// @param seen when Bluesky first saw it
  record Written(String uri, Fields author, Fields said, Optional<Instant> seen) {}

  static PostBuilder begin(Written written) {
    var said = written.said();
    var parent = said.string("reply.parent.uri");
    var uri = AtUri.parse(written.uri());
    var key =
        written.uri().isBlank()
            ? Fingerprint.of(
                written.author().string("did").orElse(""),
                said.string("createdAt").orElse(""),
                written.seen().toString())
            : written.uri();
    var post =
        Post.builder(new PostKey(SITE, key), parent.isPresent() ? PostType.COMMENT : PostType.POST);
    var author = author(written.author(), uri);
    post.author(author);
    uri.flatMap(address ->
            author.url().flatMap(profile -> address.seenAt(profile.substring(PROFILE.length()))))
        .ifPresent(post::url);
    BlueskyText.of(said).ifPresent(post::text);
    published(written).ifPresent(post::published);
    parent.ifPresent(post::parent);
    said.string("reply.root.uri").ifPresent(post::thread);
    said.list("langs").stream()
        .findFirst()
        .map(lang -> lang.node().asString(""))
        .ifPresent(post::lang);
    return post;
  }

  /// The author's claim; Bluesky's own sight of it where he claims nonsense or the future.
  private static Optional<SiteTime> published(Written written) {
    var claimed =
        written
            .said()
            .string("createdAt")
            .flatMap(AtSyntax::datetime)
            .map(SiteTime::exactly)
            .or(() -> written.said().time("createdAt"));
    var seen = written.seen().map(SiteTime::exactly);
    return claimed
        .filter(time -> written.seen().filter(time.at()::isAfter).isEmpty())
        .or(() -> seen);
  }

  private static Author author(Fields author, Optional<AtUri> uri) {
    var did = author.string("did").or(() -> uri.map(AtUri::authority).filter(AtSyntax::isDid));
    var handle =
        author
            .line("handle")
            .filter(AtSyntax::isHandle)
            .filter(name -> !name.equals("handle.invalid"))
            .or(() -> uri.map(AtUri::authority).filter(AtSyntax::isHandle));
    return new Author(
        author.line("displayName").or(() -> handle),
        did,
        handle.or(() -> did).map(PROFILE::concat));
  }
}
