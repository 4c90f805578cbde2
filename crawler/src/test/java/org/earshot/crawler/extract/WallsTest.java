package org.earshot.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WallsTest {
  private static final String SHOP = "https://shop.example/reviews";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<title>Just a moment...</title><script>window._cf_chl_opt={}</script> | Cloudflare",
        "<title>Shop</title><div id='px-captcha'></div> | HUMAN",
        "<script src='https://ct.captcha-delivery.com/c.js'></script> | DataDome",
        "<title>Access Denied</title><p>You don't have permission. | Access Denied",
        "<title> Are you a robot? </title><form><input></form> | Are you a robot?",
        "<title>Sicherheitsprüfung</title><form></form> | Sicherheitsprüfung"
      })
  void wallIsNamedWithWhatTellsIt(String html, String evidence) {
    var read = read(SHOP, "auto", html);

    assertThat(read.blocked()).isTrue();
    assertThat(read.reason()).contains(SHOP).contains(evidence);
  }

  @Test
  void questionForConsentIsAWall() {
    assertThat(
            read("https://consent.video.example/m?continue=x", "auto", "<form></form>").blocked())
        .isTrue();
  }

  @Test
  void interfaceBehindAWallIsBlockedToo() {
    var read = read(SHOP, "hackernews", "<title>Attention Required! | Cloudflare</title>");

    assertThat(read.blocked()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<title>Shop</title><p>Nothing here.", "{\"oops\": [", "<title>"})
  void pageWithoutPostsIsNoWall(String html) {
    assertThat(read(SHOP, "auto", html).blocked()).isFalse();
  }

  @Test
  void reviewsUnderAStrangeTitleAreReviews() {
    var html =
        """
        <title>Access denied, the game: reviews</title>
        <div itemscope itemtype="https://schema.org/Review"><p itemprop="reviewBody">A riddle a minute.</p>
        <span itemprop="author">Ann</span></div>
        """;

    assertThat(new Kinds().read(page(SHOP, html), "auto")).isInstanceOf(Extraction.Posts.class);
  }

  private static Extraction.Unreadable read(String url, String kind, String html) {
    return (Extraction.Unreadable) new Kinds().read(page(url, html), kind);
  }

  private static Page page(String url, String html) {
    return Page.saved(
        url,
        Optional.of("text/html; charset=utf-8"),
        html.getBytes(StandardCharsets.UTF_8),
        Instant.parse("2026-01-01T12:00:00Z"));
  }
}
