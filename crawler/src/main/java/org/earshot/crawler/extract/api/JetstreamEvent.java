package org.earshot.crawler.extract.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import tools.jackson.databind.JsonNode;

/// One event of Jetstream: somebody wrote, changed or took away a record.
///
/// @param micros its time in microseconds since 1970, by which a listener goes on where he stopped
/// @param written the post that was written or changed
/// @param gone the post that was taken away
public record JetstreamEvent(long micros, Optional<Post> written, Optional<PostKey> gone) {
  /// The event; empty where this is none. Events about anything but posts carry their time alone.
  public static Optional<JetstreamEvent> of(JsonNode node) {
    var event = new Fields(node);
    var micros = event.count("time_us");
    var did = event.string("did").filter(AtSyntax::isDid);
    if (micros.isEmpty() || did.isEmpty() || event.string("kind").isEmpty()) {
      return Optional.empty();
    }
    var key = event.string("commit.rkey").filter(AtSyntax::isRecordKey);
    boolean post =
        event.string("commit.collection").filter(AtUri.POST::equals).isPresent() && key.isPresent();
    if (!post) {
      return Optional.of(
          new JetstreamEvent(micros.getAsLong(), Optional.empty(), Optional.empty()));
    }
    var uri = AtUri.post(did.get(), key.get()).toString();
    boolean gone = event.string("commit.operation").filter("delete"::equals).isPresent();
    return Optional.of(
        new JetstreamEvent(
            micros.getAsLong(),
            gone ? Optional.empty() : written(event, uri, micros.getAsLong()),
            gone ? Optional.of(new PostKey(BlueskyPosts.SITE, uri)) : Optional.empty()));
  }

  private static Optional<Post> written(Fields event, String uri, long micros) {
    var record = event.at("commit.record");
    if (!record.node().isObject()) {
      return Optional.empty();
    }
    var seen = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    var written = new BlueskyPosts.Written(uri, event.at("author"), record, Optional.of(seen));
    return Optional.of(BlueskyPosts.begin(written).build());
  }
}
