package org.earshot.crawler.extract.selectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.PageReader;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Selectors;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;

class SelectorPageTest {
  private static final String ADDRESS = "https://shop.example/kettle/reviews?page=1";
  private static final String REVIEWS =
      """
      <html lang="en"><body>
      <ul>
        <li class="r" id="r7">
          <h3>Leaks</h3>
          <a class="who" href="/people/ann">Ann</a>
          <span class="when" title="x"><time datetime="2026-02-01T10:00:00Z">yesterday</time></span>
          <i class="stars" data-value="2"></i>
          <p class="said">It leaks.</p><p class="said">Badly.</p>
          <a class="link" href="/reviews/7?utm_source=x">#</a>
          <div class="answer">We are sorry.</div>
        </li>
        <li class="r" id="r8"><a class="who">Bob</a><p class="said">Boils well.</p></li>
      </ul>
      <a class="more" href="?page=2">More</a>
      </body></html>
      """;

  private static final List<String> ALL =
      List.of(
          "list=li.r",
          "text=p.said",
          "title=h3",
          "author=a.who",
          "date=.when time",
          "rating=.stars@data-value",
          "permalink=a.link",
          "ownerReply=.answer",
          "next=a.more");

  @Test
  void everyPartIsFound() {
    var read = posts(read(REVIEWS, ALL));

    var review = read.posts().getFirst();
    assertThat(review.type()).isEqualTo(PostType.REVIEW);
    assertThat(review.url()).contains("https://shop.example/reviews/7");
    assertThat(review.key().id()).isEqualTo("https://shop.example/reviews/7");
    assertThat(review.title()).contains("Leaks");
    assertThat(review.text()).contains("It leaks.\nBadly.");
    assertThat(review.author())
        .isEqualTo(
            new Author(
                Optional.of("Ann"),
                Optional.empty(),
                Optional.of("https://shop.example/people/ann")));
    assertThat(review.published().map(SiteTime::at))
        .contains(Instant.parse("2026-02-01T10:00:00Z"));
    assertThat(review.rating().orElseThrow().value()).isEqualTo(2);
    assertThat(review.lang()).contains("en");
    assertThat(read.kind()).isEqualTo("selectors");
    assertThat(read.next()).contains("https://shop.example/kettle/reviews?page=2");
    assertThat(read.complete()).isFalse();
  }

  @Test
  void ownersReplyIsAPostThatAnswers() {
    var posts = posts(read(REVIEWS, ALL)).posts();

    var reply = posts.get(1);
    assertThat(reply.ownerReply()).isTrue();
    assertThat(reply.text()).contains("We are sorry.");
    assertThat(reply.parent()).contains(posts.getFirst().key().id());
    assertThat(posts.stream().filter(Post::ownerReply)).hasSize(1);
  }

  @Test
  void elementWithoutPermalinkIsKnownByItsOwnId() {
    assertThat(posts(read(REVIEWS, ALL)).posts().getLast().key().id()).isEqualTo("r8");
  }

  @Test
  void elementWithoutAnythingIsKnownByWhoAndWhenSoThatAnEditKeepsIt() {
    var page = "<ul><li><b>Ann</b><time>2026-02-01</time><p>%s</p></ul>";
    var parts = List.of("list=li", "text=p", "author=b", "date=time");

    var before = posts(read(page.formatted("It leaks."), parts)).posts().getFirst();
    var after = posts(read(page.formatted("It is mended."), parts)).posts().getFirst();

    assertThat(after.key()).isEqualTo(before.key());
    assertThat(after.text()).isNotEqualTo(before.text());
  }

  @Test
  void attributeOfTheElementItselfIsTaken() {
    var page = "<div class=r data-url=/r/1 data-stars=5>Good.</div>";

    var post =
        posts(
                read(
                    page,
                    List.of("list=.r", "text=.r", "permalink=@data-url", "rating=@data-stars")))
            .posts()
            .getFirst();

    assertThat(post.url()).contains("https://shop.example/r/1");
    assertThat(post.rating().orElseThrow().value()).isEqualTo(5);
  }

  @Test
  void listWithoutANextPageIsWhole() {
    var last = REVIEWS.replace("<a class=\"more\" href=\"?page=2\">More</a>", "");

    assertThat(posts(read(last, ALL)).complete()).isTrue();
  }

  @Test
  void selectorThatFindsNoPostTellsOfAChangedShape() {
    assertThat(reason(read("<p>Hello", ALL)))
        .isEqualTo(
            "the page has changed its shape: selector 'list' (li.r) finds nothing at " + ADDRESS);
  }

  @Test
  void partThatNoneOfThePostsHasTellsOfAChangedShape() {
    var page = "<ul>" + "<li class=r><p class=said>Good.</p>".repeat(3) + "</ul>";

    assertThat(reason(read(page, List.of("list=li.r", "text=p.said", "author=.who"))))
        .contains("selector 'author' (.who) finds nothing in any of the 3 posts");
    assertThat(reason(read(page, List.of("list=li.r", "text=p.gone"))))
        .contains("selector 'text' (p.gone) finds nothing in any of the 3 posts");
  }

  @Test
  void kindWithoutSelectorsSaysWhatItNeeds() {
    var page = Page.saved(ADDRESS, Optional.empty(), new byte[] {'<', 'p', '>'}, Instant.EPOCH);

    assertThat(reason(new PageReader().read(page, "selectors"))).contains("needs selectors");
  }

  private static Extraction read(String html, List<String> lines) {
    var body = html.getBytes(StandardCharsets.UTF_8);
    var page = Page.saved(ADDRESS, Optional.of("text/html; charset=utf-8"), body, Instant.EPOCH);
    return new PageReader()
        .read(page, "selectors", Optional.of(Selectors.of(new ArrayList<>(lines))));
  }

  private static Extraction.Posts posts(Extraction extraction) {
    assertThat(extraction).isInstanceOf(Extraction.Posts.class);
    return (Extraction.Posts) extraction;
  }

  private static String reason(Extraction extraction) {
    assertThat(extraction).isInstanceOf(Extraction.Unreadable.class);
    return ((Extraction.Unreadable) extraction).reason();
  }
}
