package org.earshot.crawler.extract.api;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.Author;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.feed.XmlFeed;

/// The feed of an account, `/@name.rss`. The API knows an account by a number that its address does
/// not tell; the feed is there at once, and its statuses get the same ids as from the API.
final class MastodonFeed {
  private static final String ENDING = ".rss";
  private static final Pattern STATUS = Pattern.compile("/@[^/]+/(\\d+)$");

  private final XmlFeed feed = new XmlFeed();

  /// Where the feed of an account is: at its own server, whichever server names it.
  ///
  /// @param account as in `/@name` or `/@name@server`
  static String address(Address asked, String account) {
    var name = account.substring(1);
    int at = name.indexOf('@');
    var root = at < 0 ? asked.root() : "https://" + name.substring(at + 1);
    var bare = at < 0 ? name : name.substring(0, at);
    return root + "/@" + bare + (bare.endsWith(ENDING) ? "" : ENDING);
  }

  /// The statuses in a feed; empty where the text is none.
  Optional<List<Post>> read(Page page, String text) {
    return feed.read(page, text)
        .map(read -> read.posts().stream().map(post -> post(page, post)).toList());
  }

  private static Post post(Page page, Post entry) {
    var status = STATUS.matcher(entry.url().orElse(""));
    var id = status.find() ? status.group(1) : entry.key().id();
    var post = Post.builder(new PostKey(Permalinks.site(page.url()), id), PostType.POST);
    entry.url().ifPresent(post::url);
    entry.text().ifPresent(post::text);
    entry.published().ifPresent(post::published);
    entry.lang().ifPresent(post::lang);
    entry.media().forEach(post::media);
    return post.author(author(page, entry)).build();
  }

  private static Author author(Page page, Post entry) {
    var account =
        Address.of(page.url())
            .map(parts -> parts.segment(0))
            .filter(name -> name.startsWith("@") && name.endsWith(ENDING))
            .map(name -> name.substring(1, name.length() - ENDING.length()));
    return new Author(
        entry.author().name().or(() -> account),
        account,
        account.flatMap(name -> Permalinks.resolve(page.url(), "/@" + name)));
  }
}
