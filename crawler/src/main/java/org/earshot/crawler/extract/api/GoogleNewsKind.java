package org.earshot.crawler.extract.api;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.Route;
import org.earshot.crawler.extract.feed.XmlFeed;
import org.earshot.crawler.extract.kind.Kind;

/// What newspapers write, by the feeds of Google News: at most 100 headlines with the paper's name
/// behind. Links lead through Google; the articles themselves are not in it.
public final class GoogleNewsKind implements Kind {
  private static final String HOST = "news.google.com";
  private static final String PAPER = " - ";

  private final XmlFeed feed = new XmlFeed();

  @Override
  public String name() {
    return "google-news";
  }

  @Override
  public boolean claims(URI address) {
    return route(address).isPresent();
  }

  /// Every page that people see has its feed below `/rss`.
  @Override
  public Optional<Route> route(URI address) {
    return Address.of(address)
        .filter(parts -> parts.host().equals(HOST))
        .map(parts -> parts.segment(0).equals("rss") ? address : ask(address))
        .map(ask -> new Route(ask, Route.Access.PAGE, Duration.ZERO));
  }

  private static URI ask(URI address) {
    var path = Optional.ofNullable(address.getRawPath()).filter(p -> p.length() > 1).orElse("");
    var query = Optional.ofNullable(address.getRawQuery()).map(q -> "?" + q).orElse("");
    return URI.create("https://" + HOST + "/rss" + path + query);
  }

  @Override
  public boolean recognises(Page page, String text) {
    return text.contains("<generator>NFE/") && text.contains("https://" + HOST + "/");
  }

  @Override
  public Extraction read(Page page, String text) {
    return feed.read(page, text)
        .<Extraction>map(read ->
            new Extraction.Posts(
                name(),
                read.posts().stream().map(GoogleNewsKind::headline).toList(),
                false,
                Optional.empty()))
        .orElseGet(() -> new Extraction.Unreadable("no feed of Google News at " + page.url()));
  }

  /// The paper stands behind the headline; the text repeats both as a link and is left out.
  private static Post headline(Post post) {
    var title = post.title().orElse("");
    int end = title.lastIndexOf(PAPER);
    var made = Post.builder(post.key(), post.type());
    made.title(end > 0 ? title.substring(0, end) : title);
    made.author(end > 0 ? Author.named(title.substring(end + PAPER.length())) : post.author());
    post.url().ifPresent(made::url);
    post.published().ifPresent(made::published);
    post.lang().ifPresent(made::lang);
    return made.build();
  }
}
