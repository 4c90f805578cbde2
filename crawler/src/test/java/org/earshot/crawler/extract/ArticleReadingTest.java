package org.earshot.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.earshot.crawler.Post;
import org.earshot.crawler.PostType;
import org.junit.jupiter.api.Test;

class ArticleReadingTest {
  @Test
  void articleIsReadBesideTheCommentsOnIt() {
    var words = "The Acme kettle boils quickly, but it leaks at the bottom after some weeks. ";
    var page =
        """
        <article><h1>Three kettles</h1><p>%s</p><p>%s</p></article>
        <ol class="comment-list"><li id="comment-31" class="comment"><article class="comment-body">
          <div class="comment-author vcard"><b class="fn">Ann Test</b></div>
          <time datetime="2026-01-02T09:30:00Z">2 January</time>
          <div class="comment-content"><p>Mine leaks too!</p></div></article></li></ol>
        """
            .formatted(words.repeat(3), words.repeat(2));

    var posts = Reading.posts(page);

    assertThat(posts).extracting(Post::type).containsExactly(PostType.ARTICLE, PostType.COMMENT);
    assertThat(posts.getFirst().text().orElse("")).contains("boils quickly").doesNotContain("Mine");
    assertThat(posts.getLast().parent()).contains(posts.getFirst().key().id());
  }

  @Test
  void pageThatIsNothingElseIsAnArticle() {
    var words = "The Acme kettle boils quickly, but it leaks at the bottom after some weeks. ";

    var posts =
        Reading.posts(
            """
            <html lang="en"><head><title>Three kettles | Kitchen</title>
            <meta name="author" content="Ieva Test"></head>
            <body><nav><a href="/">Home</a></nav><main><h1>Three kettles</h1>
            <p>%s</p><p>%s</p></main><footer>All rights reserved</footer></body></html>
            """
                .formatted(words.repeat(3), words.repeat(2)));

    assertThat(posts).hasSize(1);
    assertThat(posts.getFirst().type()).isEqualTo(PostType.ARTICLE);
    assertThat(posts.getFirst().title()).contains("Three kettles");
    assertThat(posts.getFirst().author().name()).contains("Ieva Test");
    assertThat(posts.getFirst().lang()).contains("en");
    assertThat(posts.getFirst().text().orElse(""))
        .contains("The Acme kettle boils")
        .doesNotContain("Home", "rights");
  }
}
