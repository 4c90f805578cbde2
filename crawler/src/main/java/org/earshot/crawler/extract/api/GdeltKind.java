package org.earshot.crawler.extract.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Route;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.kind.JsonKind;
import tools.jackson.databind.JsonNode;

/// News articles of the world by GDELT's DOC 2.0 API: title, address, language and when GDELT saw
/// them; it has neither authors nor texts, and no replies.
public final class GdeltKind implements JsonKind {
  /// The API's own answer to whoever is quicker: one request every five seconds.
  private static final Duration PACE = Duration.ofSeconds(5);

  /// Longer than any of the API's complaints.
  private static final int MAX_SENTENCE = 300;

  @Override
  public String name() {
    return "gdelt";
  }

  @Override
  public boolean claims(URI address) {
    return Address.of(address)
        .filter(parts -> parts.host().equals("api.gdeltproject.org"))
        .isPresent();
  }

  /// A question keeps its words; how it is answered is ours to say.
  @Override
  public Optional<Route> route(URI address) {
    if (!claims(address)) {
      return Optional.empty();
    }
    var ask = Paging.with(address.toString(), "mode", "ArtList");
    ask = Paging.with(ask, "format", "json");
    ask = Paging.with(ask, "sort", "DateDesc");
    ask = Paging.with(ask, "maxrecords", "250");
    return Optional.of(new Route(URI.create(ask), Route.Access.API, PACE));
  }

  @Override
  public boolean recognises(JsonNode root) {
    var first = new Fields(root).at("articles").first();
    return first.has("url") && first.has("seendate");
  }

  @Override
  public Extraction read(Page page, JsonNode root) {
    if (!root.isObject() || !(root.isEmpty() || root.path("articles").isArray())) {
      return unreadable(page, "no articles");
    }
    var posts =
        new Fields(root)
            .list("articles").stream().flatMap(one -> article(page, one).stream()).toList();
    return new Extraction.Posts(name(), posts, false, Optional.empty());
  }

  /// What is asked wrongly is answered by a sentence.
  @Override
  public Extraction unreadable(Page page, String what) {
    var said = new String(page.body(), StandardCharsets.UTF_8).strip();
    boolean sentence = !said.isEmpty() && said.length() <= MAX_SENTENCE && !said.startsWith("{");
    return JsonKind.super.unreadable(page, sentence ? said : what);
  }

  private static Optional<Post> article(Page page, Fields one) {
    var url = one.link(page.url(), "url");
    return url.map(address -> {
      var post = Post.builder(new PostKey(Permalinks.site(address), address), PostType.ARTICLE);
      post.url(address).author(Author.unknown());
      one.line("title").ifPresent(post::title);
      one.time("seendate").ifPresent(post::published);
      one.line("language").flatMap(GdeltKind::tag).ifPresent(post::lang);
      one.link(address, "socialimage").ifPresent(post::media);
      return post.build();
    });
  }

  /// Languages come by their English names.
  private static Optional<String> tag(String name) {
    return Arrays.stream(Locale.getISOLanguages())
        .filter(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equals(name))
        .findFirst();
  }
}
