package org.earshot.indexer.keep;

import java.util.Optional;
import org.earshot.crawler.Arrival;
import org.earshot.indexer.Mention;

/// A mention as it stands while a batch is planned; its number comes with its keeping.
public final class MentionRow {
  /// What a mention is born with and never changes.
  ///
  /// @param phrase the brand's phrase that was seen, where one was
  public record Birth(
      String brand, long sourceId, Mention.Why why, Optional<String> phrase, Arrival arrival) {}

  private final Birth birth;
  private final PostRow post;
  private long id;
  private int version;

  MentionRow(PostRow post, Birth birth) {
    this.post = post;
    this.birth = birth;
  }

  static MentionRow known(PostRow post, String brand, long id, int version) {
    var born = new Birth(brand, 0, Mention.Why.NAMED, Optional.empty(), Arrival.LIVE);
    var row = new MentionRow(post, born);
    row.id = id;
    row.version = version;
    return row;
  }

  public String brand() {
    return birth.brand();
  }

  Birth birth() {
    return birth;
  }

  PostRow post() {
    return post;
  }

  long id() {
    return id;
  }

  void numbered(long number) {
    id = number;
  }

  int version() {
    return version;
  }

  int next() {
    version++;
    return version;
  }
}
