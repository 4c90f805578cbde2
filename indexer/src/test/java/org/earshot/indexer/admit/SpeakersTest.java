package org.earshot.indexer.admit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.indexer.Mention.Speaker.BRAND;
import static org.earshot.indexer.Mention.Speaker.CLAIMS_BRAND;
import static org.earshot.indexer.Mention.Speaker.PUBLIC;

import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRole;
import org.earshot.indexer.Mention;
import org.earshot.indexer.OwnAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakersTest {
  private static final Brand BRAND_KETTLE =
      new Brand(
          "acme-kettle",
          "Acme Kettle",
          BrandRole.OWN,
          List.of("Acme Kettle", "Kettle Oy"),
          List.of(),
          List.of(
              new OwnAccount("www.Forum.example", Optional.of("@u-1"), Optional.empty()),
              new OwnAccount(
                  "forum.example",
                  Optional.empty(),
                  Optional.of("https://forum.example/u/acme/"))));

  @ParameterizedTest(name = "id {0}, profile {1}, name {2} is {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "u-1, -, Anybody, BRAND",
        "@u-1, -, -, BRAND",
        "U-1, -, -, PUBLIC",
        "u-2, -, Anybody, PUBLIC",
        "u-2, -, Acme Kettle, CLAIMS_BRAND",
        "-, http://www.Forum.example/u/acme, -, BRAND",
        "-, https://forum.example/u/ACME, -, PUBLIC",
        "-, https://evil.example/u/acme, -, PUBLIC",
        "-, -, acme kettle, CLAIMS_BRAND",
        "-, -, Kettle Oy, CLAIMS_BRAND",
        "-, -, Acme Kettle Fan, PUBLIC",
        "-, -, -, PUBLIC",
      })
  void accountsProveAndNamesOnlyClaim(String id, String profile, String name, Mention.Speaker who) {
    var author =
        new Author(
            Optional.ofNullable(name), Optional.ofNullable(id), Optional.ofNullable(profile));

    assertThat(Speakers.of(post().author(author).build(), BRAND_KETTLE, false)).isEqualTo(who);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " Acme  Kettle ",
        "Асmе Кеttlе",
        "AcmeKett1e",
        "Acme\u200BKettle",
        "Acme-Kettle™",
        "ACME KETTLE",
        "Acmé Kettle",
        "Ａcme Kettle",
        "AcmeKettIe"
      })
  void lookAlikeNameClaims(String name) {
    var post = post().author(Author.named(name)).build();

    assertThat(Speakers.of(post, BRAND_KETTLE, true)).isEqualTo(CLAIMS_BRAND);
  }

  @Test
  void sameIdAtAnotherSiteIsSomebodyElse() {
    var post =
        Post.builder(new PostKey("other.example", "1"), PostType.POST)
            .author(new Author(Optional.empty(), Optional.of("u-1"), Optional.empty()))
            .build();

    assertThat(Speakers.of(post, BRAND_KETTLE, true)).isEqualTo(PUBLIC);
  }

  @Test
  void ownerSlotSpeaksForTheBrandOnlyWhereThePageIsTheBrands() {
    var reply = post().ownerReply(true).author(Author.named("Shop")).build();

    assertThat(Speakers.of(reply, BRAND_KETTLE, true)).isEqualTo(BRAND);
    assertThat(Speakers.of(reply, BRAND_KETTLE, false)).isEqualTo(PUBLIC);
  }

  private static PostBuilder post() {
    return Post.builder(new PostKey("forum.example", "1"), PostType.POST);
  }
}
