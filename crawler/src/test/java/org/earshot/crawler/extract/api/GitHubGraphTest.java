package org.earshot.crawler.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.PostType;
import org.junit.jupiter.api.Test;

class GitHubGraphTest {
  private static String node(String url) {
    return """
    {"id": "IC_kw", "url": "%s", "body": "It leaks", "createdAt": "2026-01-05T10:00:00Z",
     "lastEditedAt": "2026-01-05T11:00:00Z", "author": {"id": "U_1", "login": "ann", "name": "Ann O.",
     "url": "https://github.com/ann"}}
    """
        .formatted(url);
  }

  @Test
  void aRecordedCommentIsKnownByItsNumber() {
    var post =
        Answer.of(
                "https://api.github.com/graphql",
                node("https://github.com/acme/kettle/issues/7#issuecomment-99"))
            .post();

    assertThat(post.key().id()).isEqualTo("99");
    assertThat(post.type()).isEqualTo(PostType.COMMENT);
    assertThat(post.parent()).contains("https://github.com/acme/kettle/issues/7");
    assertThat(post.edited()).isPresent();
    assertThat(post.author())
        .isEqualTo(
            new Author(
                Optional.of("Ann O."), Optional.of("U_1"), Optional.of("https://github.com/ann")));
  }

  @Test
  void aRecordedIssueIsKnownByItsAddress() {
    var post =
        Answer.of("https://api.github.com/graphql", node("https://github.com/acme/kettle/issues/7"))
            .post();

    assertThat(post.key().id()).isEqualTo("https://github.com/acme/kettle/issues/7");
    assertThat(post.type()).isEqualTo(PostType.POST);
    assertThat(post.parent()).isEmpty();
  }
}
