package org.earshot.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.PageReader;
import org.earshot.crawler.Post;
import org.junit.jupiter.api.Test;

class WebPageReadingTest {
  private static final String ADDRESS = "https://www.kettles.example/acme";

  private static Extraction read(String html) {
    var page =
        Page.saved(
            ADDRESS,
            Optional.of("text/html"),
            html.getBytes(StandardCharsets.UTF_8),
            Instant.parse("2026-03-01T00:00:00Z"));
    return new PageReader().read(page, "auto");
  }

  private static List<Post> posts(String html) {
    return ((Extraction.Posts) read(html)).posts();
  }

  @Test
  void reviewInJsonLdIsAPost() {
    var posts =
        posts(
            """
            <html lang="en"><script type="application/ld+json">
            {"@context": "https://schema.org", "@type": "Product", "name": "Acme Kettle",
             "review": {"@type": "Review", "author": {"@type": "Person", "name": "Ona Test"},
               "datePublished": "2026-02-03", "reviewBody": "It leaks.",
               "reviewRating": {"@type": "Rating", "ratingValue": "2", "bestRating": "5"}}}
            </script></html>
            """);

    assertThat(posts).hasSize(1);
    var post = posts.getFirst();
    assertThat(post.text()).contains("It leaks.");
    assertThat(post.author().name()).contains("Ona Test");
    assertThat(post.item().name()).contains("Acme Kettle");
    assertThat(post.published().map(time -> time.toRfc3339())).contains("2026-02-03");
  }
}
