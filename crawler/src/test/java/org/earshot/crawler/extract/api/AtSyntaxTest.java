package org.earshot.crawler.extract.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtSyntaxTest {
  @ParameterizedTest
  @CsvSource({
    "kettle.example, true", "Kettle.EXAMPLE, true", "a.b, true", "4you.example, true",
    "xn--frd-qla.example, true", "kettle, false", "kettle.example., false", "-k.example, false",
    "k-.example, false", "kettle.7up, false", "ke_ttle.example, false", "10.0.0.1, false",
    "kettle..example, false", "'', false"
  })
  void handles(String text, boolean valid) {
    assertThat(AtSyntax.isHandle(text)).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "did:plc:abc123, true", "did:web:kettle.example, true", "did:m:v%3A1, true", "did:plc:, false",
    "did:Plc:abc, false", "DID:plc:abc, false", "did:plc:abc:, false", "did:plc:a/b, false",
    "did:plc:abc%, false", "kettle.example, false"
  })
  void dids(String text, boolean valid) {
    assertThat(AtSyntax.isDid(text)).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "example.kettle.post, true",
    "app.bsky.feed.post, true",
    "a.b.c2, true",
    "example.kettle, false",
    "example.kettle.2post, false",
    "example.ket_tle.post, false",
    "example.kettle.po-st, false",
    "1example.kettle.post, false",
    ".example.post, false"
  })
  void namesOfCollections(String text, boolean valid) {
    assertThat(AtSyntax.isNsid(text)).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "self, true",
    "3k2yinh52ne2x, true",
    "a.b~c_d:e-f, true",
    "., false",
    ".., false",
    "a/b, false",
    "a b, false",
    "'', false"
  })
  void keysOfRecords(String text, boolean valid) {
    assertThat(AtSyntax.isRecordKey(text)).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "at://did:plc:abc, true",
    "at://kettle.example, true",
    "at://kettle.example/app.bsky.feed.post, true",
    "at://kettle.example/app.bsky.feed.post/3k2, true",
    "at://kettle.example/, false",
    "at://kettle.example/app.bsky.feed.post/, false",
    "at://kettle.example/app.bsky.feed.post/3k2/more, false",
    "at://kettle.example/app.bsky.feed.post/3k2#here, false",
    "AT://kettle.example, false",
    "https://kettle.example, false"
  })
  void addresses(String text, boolean valid) {
    assertThat(AtSyntax.isAtUri(text)).isEqualTo(valid);
    assertThat(AtUri.parse(text).map(AtUri::toString).filter(text::equals).isPresent())
        .isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T10:00:00Z, true",
    "2026-01-05T10:00:00.123456789012Z, true",
    "2026-01-05T10:00:00+02:00, true",
    "2026-01-05T10:00:00-00:00, false",
    "2026-01-05T10:00:00, false",
    "2026-01-05 10:00:00Z, false",
    "2026-01-05t10:00:00Z, false",
    "2026-13-05T10:00:00Z, false",
    "2026-01-05T25:00:00Z, false",
    "2026-1-5T10:00:00Z, false",
    "0000-01-01T00:00:00+01:00, false"
  })
  void datetimes(String text, boolean valid) {
    assertThat(AtSyntax.datetime(text).isPresent()).isEqualTo(valid);
  }

  @Test
  void aDatetimeIsTheMomentItNames() {
    assertThat(AtSyntax.datetime("2026-01-05T10:00:00.5+02:00"))
        .contains(Instant.parse("2026-01-05T08:00:00.5Z"));
  }
}
