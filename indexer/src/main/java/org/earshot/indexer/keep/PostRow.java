package org.earshot.indexer.keep;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.PostKey;

/// A post as it stands while a batch is planned; its number comes with its keeping.
public final class PostRow {
  /// What of a post changes with its versions.
  record State(int version, String contentHash, Optional<Instant> vanished) {}

  private final PostKey key;
  private final String keyHash;
  private final Map<String, MentionRow> mentions = new LinkedHashMap<>();
  private final Map<String, String> sightings = new HashMap<>();
  private long id;
  private State state;
  private Map<String, Long> engagement;

  PostRow(PostKey key, String keyHash, State state, Map<String, Long> engagement) {
    this.key = key;
    this.keyHash = keyHash;
    this.state = state;
    this.engagement = Map.copyOf(engagement);
  }

  public PostKey key() {
    return key;
  }

  public String keyHash() {
    return keyHash;
  }

  public String contentHash() {
    return state.contentHash();
  }

  public boolean isVanished() {
    return state.vanished().isPresent();
  }

  public Collection<MentionRow> mentions() {
    return mentions.values();
  }

  public Optional<MentionRow> mention(String brand) {
    return Optional.ofNullable(mentions.get(brand));
  }

  /// What a page showed of this post last.
  public Optional<String> sighting(String pageHash) {
    return Optional.ofNullable(sightings.get(pageHash));
  }

  public Map<String, Long> engagement() {
    return engagement;
  }

  State state() {
    return state;
  }

  void becomes(State next) {
    state = next;
  }

  void saw(String pageHash, String contentHash) {
    sightings.put(pageHash, contentHash);
  }

  void engaged(Map<String, Long> counts) {
    engagement = Map.copyOf(counts);
  }

  void add(MentionRow mention) {
    mentions.put(mention.brand(), mention);
  }

  long id() {
    return id;
  }

  void numbered(long number) {
    id = number;
  }
}
