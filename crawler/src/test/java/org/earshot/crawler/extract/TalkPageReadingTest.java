package org.earshot.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Talk pages of wikis, whose answers are told apart by their signatures alone.
class TalkPageReadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10:20, 3. Feb. 2026 (CET) | 2026-02-03T09:20:00Z",
        "3 februari 2026 kl. 10.20 (CET) | 2026-02-03T09:20:00Z",
        "10h20min de 3 de fevereiro de 2026 (UTC) | 2026-02-03T10:20:00Z",
        "10:20, 3 กุมภาพันธ์ 2569 (+07) | 2026-02-03T03:20:00Z",
        "10:20، 3 فبراير 2026 (ت&nbsp;ع&nbsp;م) | 2026-02-03T10:20:00Z",
        "১০:২০, ৩ ফেব্রুয়ারি ২০২৬ (ইউটিসি) | 2026-02-03T10:20:00Z"
      })
  void signaturesAreKnownInManyLanguages(String signature, String meant) {
    var posts =
        Reading.posts(
            "<div class='mw-parser-output'><h2>Lid</h2><p>It broke."
                + " <a href='/wiki/User:Ann'>Ann</a> "
                + signature
                + "</p></div>");

    assertThat(posts).hasSize(1);
    assertThat(posts.getFirst().author().name()).contains("Ann");
    assertThat(posts.getFirst().published().map(SiteTime::toRfc3339)).contains(meant);
  }

  @Test
  void talkPagesAreCutAtTheirSignatures() {
    var posts =
        Reading.posts(
            """
            <div class="mw-parser-output"><h2><span class="mw-headline" id="Lid">Lid</span></h2>
            <p>The lid broke. <a href="/wiki/User:Ann_B" title="User:Ann B">Ann</a> (<a href="/wiki/User_talk:Ann_B">talk</a>) 10:20, 3 February 2026 (UTC)</p>
            <dl><dd>Mine too. --<a href="/wiki/Spezial:Beitr%C3%A4ge/192.0.2.7">192.0.2.7</a> 12:20, 4. Feb. 2026 (CET)</dd></dl></div>
            """);

    assertThat(posts)
        .extracting(post -> post.author().name().orElse(""))
        .containsExactly("Ann B", "192.0.2.7");
    assertThat(posts)
        .extracting(post -> post.text().orElse(""))
        .containsExactly("The lid broke.", "Mine too.");
    assertThat(posts.get(1).published().orElseThrow().toRfc3339())
        .isEqualTo("2026-02-04T11:20:00Z");
    assertThat(posts.get(1).parent()).contains(posts.get(0).key().id());
    assertThat(posts.get(0).key().id()).isEqualTo("c-Ann_B-20260203102000-Lid");
  }
}
