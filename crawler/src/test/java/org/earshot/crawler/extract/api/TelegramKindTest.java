package org.earshot.crawler.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramKindTest {
  private static final String URL = "https://t.me/s/kettlenews";
  private static final String PAGE =
      """
      <html><head><link rel="prev" href="/s/kettlenews?before=40"></head><body>
      <section class="tgme_channel_history js-message_history">
      <div class="tgme_widget_message_wrap js-widget_message_wrap">
       <div class="tgme_widget_message service_message js-widget_message" data-post="kettlenews/1">
        <div class="tgme_widget_message_text js-message_text">Channel created</div></div></div>
      <div class="tgme_widget_message_wrap js-widget_message_wrap">
       <div class="tgme_widget_message text_not_supported_wrap js-widget_message" data-post="kettlenews/41">
        <div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name" href="https://t.me/kettlenews"><span dir="auto">Kettle News</span></a></div>
        <a class="tgme_widget_message_photo_wrap" style="width:800px;background-image:url('https://cdn.example/file/a.jpg')"></a>
        <div class="tgme_widget_message_text js-message_text" dir="auto">Acme kettles <b>leak</b><br/>Beware</div>
        <div class="tgme_widget_message_info"><span class="tgme_widget_message_views">1.2K</span>
         <a class="tgme_widget_message_date" href="https://t.me/kettlenews/41"><time datetime="2026-01-05T10:00:00+00:00" class="time">10:00</time></a></div>
       </div></div>
      <div class="tgme_widget_message_wrap js-widget_message_wrap">
       <div class="tgme_widget_message js-widget_message" data-post="kettlenews/42">
        <a class="tgme_widget_message_owner_name" href="https://t.me/kettlenews">Kettle News</a>
        <a class="tgme_widget_message_reply" href="https://t.me/kettlenews/41">
         <div class="tgme_widget_message_text js-message_reply_text">Acme kettles leak</div></a>
        <div class="tgme_widget_message_text js-message_text">Acme has answered</div>
        <span class="tgme_widget_message_from_author">Jo</span>
        <a class="tgme_widget_message_date" href="https://t.me/kettlenews/42"><time datetime="2026-01-05T12:00:00+00:00">12:00</time></a>
       </div></div>
      </section></body></html>
      """;

  private final TelegramKind kind = new TelegramKind();

  @ParameterizedTest
  @CsvSource({
    "https://t.me/kettlenews, https://t.me/s/kettlenews",
    "https://t.me/s/kettlenews, https://t.me/s/kettlenews",
    "https://t.me/s/kettlenews?before=40, https://t.me/s/kettlenews?before=40",
    "https://t.me/kettlenews/41, https://t.me/s/kettlenews/41",
    "https://t.me/+abcdef, nothing",
    "https://t.me/joinchat/abcdef, nothing",
    "https://other.example/kettlenews, nothing"
  })
  void aChannelIsAskedForItsPublicPage(String address, String asked) {
    assertThat(Answer.asked(kind, address)).isEqualTo(asked);
    assertThat(kind.claims(URI.create(address))).isEqualTo(!asked.equals("nothing"));
  }

  @Test
  void messagesAreReadInTheirOrderAndTheServicesNotesAreNot() {
    var answer = Answer.of(URL, PAGE);

    assertThat(answer.posts().kind()).isEqualTo("telegram");
    assertThat(answer.ids()).containsExactly("kettlenews/41", "kettlenews/42");
    assertThat(answer.posts().complete()).isFalse();
    assertThat(answer.posts().next()).contains("https://t.me/s/kettlenews?before=40");
  }

  @Test
  void aMessageIsReadWithAllItShows() {
    var post = Answer.of(URL, PAGE).post();

    assertThat(post.text()).contains("Acme kettles leak\nBeware");
    assertThat(post.url()).contains("https://t.me/kettlenews/41");
    assertThat(post.published()).contains(SiteTime.exactly(Instant.parse("2026-01-05T10:00:00Z")));
    assertThat(post.engagement()).isEqualTo(Map.of("views", 1200L));
    assertThat(post.media()).containsExactly("https://cdn.example/file/a.jpg");
    assertThat(post.author())
        .isEqualTo(
            new Author(
                Optional.of("Kettle News"),
                Optional.of("kettlenews"),
                Optional.of("https://t.me/kettlenews")));
  }

  @Test
  void aReplyNamesItsParentAndHasItsOwnWordsAlone() {
    var reply = Answer.of(URL, PAGE).posts().posts().getLast();

    assertThat(reply.parent()).contains("kettlenews/41");
    assertThat(reply.text()).contains("Acme has answered");
    assertThat(reply.author().name()).contains("Jo");
    assertThat(reply.author().id()).contains("kettlenews");
  }

  @Test
  void anEmptyChannelGivesNoPost() {
    var empty = "<html><section class=\"tgme_channel_history\"></section></html>";

    assertThat(Answer.of(URL, empty).readAs(kind))
        .isInstanceOf(org.earshot.crawler.Extraction.Posts.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html><div class='tgme_page'>If you have Telegram…</div></html>", "{}"})
  void whatShowsNoChannelIsUnreadable(String body) {
    assertThat(Answer.of(URL, body).reason(kind))
        .isEqualTo("no public channel to be seen by telegram at " + URL);
  }
}
