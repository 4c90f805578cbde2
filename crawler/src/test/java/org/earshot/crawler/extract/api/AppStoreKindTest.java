package org.earshot.crawler.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Item;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppStoreKindTest {
  private static final String FEED =
      "https://itunes.apple.com/lt/rss/customerreviews/page=1/id=123456789/sortby=mostrecent/";
  private static final String REVIEW =
      """
      {"author": {"uri": {"label": "https://itunes.apple.com/lt/reviews/id77"}, "name": {"label": "Ona T."}},
       "updated": {"label": "2026-01-05T10:00:00-07:00"}, "im:rating": {"label": "2"}, "im:version": {"label": "3.1"},
       "id": {"label": "900"}, "title": {"label": "Crashes"}, "content": {"label": "It crashes & burns", "attributes": {"type": "text"}},
       "im:voteSum": {"label": "3"}, "im:voteCount": {"label": "4"}}
      """;

  private final AppStoreKind kind = new AppStoreKind();

  private static Answer json(String entry) {
    return Answer.of(
        FEED + "json",
        """
        {"feed": {"id": {"label": "%sjson"}, "entry": %s, "link": [
          {"attributes": {"rel": "last", "href": "https://itunes.apple.com/lt/rss/customerreviews/page=3/id=123456789/sortby=mostrecent/xml"}}]}}
        """
            .formatted(FEED, entry));
  }

  @ParameterizedTest
  @CsvSource({
    "https://apps.apple.com/lt/app/acme-kettle/id123456789, lt",
    "https://apps.apple.com/app/acme-kettle/id123456789?platform=iphone, us",
    "https://itunes.apple.com/gb/app/id123456789?mt=8, gb"
  })
  void anAppsPageIsAskedAsItsFeed(String address, String country) {
    assertThat(Answer.asked(kind, address))
        .isEqualTo(FEED.replace("/lt/", "/" + country + "/") + "json");
  }

  @Test
  void othersAddressesAreNotClaimed() {
    assertThat(Answer.asked(kind, "https://apps.apple.com/lt/charts")).isEqualTo("nothing");
    assertThat(Answer.asked(kind, "https://kettles.example/id123456789")).isEqualTo("nothing");
  }

  @Test
  void aReviewIsReadWithItsStarsAndVersion() {
    var read =
        json("[{\"im:name\": {\"label\": \"Acme Kettle\"}, \"id\": {\"label\": \"x\"}}, "
                + REVIEW
                + "]")
            .posts();

    assertThat(read.next()).contains(FEED.replace("page=1", "page=2") + "json");
    assertThat(read.posts()).hasSize(1);
    var post = read.posts().getFirst();
    assertThat(post.key()).isEqualTo(new PostKey("apps.apple.com", "900"));
    assertThat(post.type()).isEqualTo(PostType.REVIEW);
    assertThat(post.words()).isEqualTo("Crashes\nIt crashes & burns");
    assertThat(post.author())
        .isEqualTo(
            new Author(
                Optional.of("Ona T."),
                Optional.of("77"),
                Optional.of("https://itunes.apple.com/lt/reviews/id77")));
    assertThat(post.published().map(SiteTime::toRfc3339)).contains("2026-01-05T17:00:00Z");
    assertThat(post.rating().orElseThrow().value()).isEqualTo(2);
    assertThat(post.rating().orElseThrow().max()).hasValue(5);
    assertThat(post.item())
        .isEqualTo(
            new Item(
                Optional.of("Acme Kettle"),
                Optional.of("https://apps.apple.com/lt/app/id123456789"),
                Optional.of("3.1")));
    assertThat(post.engagement()).isEqualTo(Map.of("votes", 4L, "helpful", 3L));
  }

  @Test
  void xmlGivesTheSameAsJson() {
    var xml =
        Answer.of(
                FEED + "xml",
                """
                <?xml version="1.0"?><feed xmlns:im="http://itunes.apple.com/rss" xmlns="http://www.w3.org/2005/Atom" xml:lang="lt">
                  <id>%sxml</id>
                  <link rel="last" href="https://itunes.apple.com/lt/rss/customerreviews/page=1/id=123456789/sortby=mostrecent/xml"/>
                  <entry><updated>2026-01-05T10:00:00-07:00</updated><id>900</id><title>Crashes</title>
                    <content type="text">It crashes &amp; burns</content><im:voteSum>3</im:voteSum><im:voteCount>4</im:voteCount>
                    <im:rating>2</im:rating><im:version>3.1</im:version>
                    <author><name>Ona T.</name><uri>https://itunes.apple.com/lt/reviews/id77</uri></author>
                    <content type="html">&lt;table&gt;</content></entry></feed>
                """
                    .formatted(FEED))
            .posts();
    var json = json(REVIEW).post();

    assertThat(xml.kind()).isEqualTo("appstore");
    assertThat(xml.next()).isEmpty();
    var post = xml.posts().getFirst();
    assertThat(post.lang()).contains("lt");
    assertThat(post.key()).isEqualTo(json.key());
    assertThat(post.words()).isEqualTo(json.words());
    assertThat(post.author()).isEqualTo(json.author());
    assertThat(post.rating()).isEqualTo(json.rating());
    assertThat(post.item()).isEqualTo(json.item());
    assertThat(post.engagement()).isEqualTo(json.engagement());
  }

  @Test
  void anAppWithoutReviewsHasNoPosts() {
    var read =
        Answer.of(FEED + "json", "{\"feed\": {\"id\": {\"label\": \"" + FEED + "json\"}}}").posts();

    assertThat(read.kind()).isEqualTo("appstore");
    assertThat(read.posts()).isEmpty();
    assertThat(read.next()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"feed\": {\"entry\": [", "{}", "<html></html>"})
  void anythingElseIsUnreadable(String body) {
    assertThat(Answer.of(FEED + "json", body).readAs(kind))
        .isInstanceOf(Extraction.Unreadable.class);
  }
}
