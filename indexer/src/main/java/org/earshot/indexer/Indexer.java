package org.earshot.indexer;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.earshot.crawler.Harvest;
import org.earshot.crawler.HarvestSink;
import org.earshot.crawler.Post;

/// The indexer as a whole: keeps what of the harvests concerns a brand, and gives it to whoever
/// claims it.
///
/// Constructing it migrates its schema and opens the index; the follower runs from [#start()] on,
/// or in [#catchUp()].
public final class Indexer implements HarvestSink, AutoCloseable {
  /// Opens the indexer over its store and its index.
  ///
  /// @param settings what the operator decided
  /// @param durable commits on it survive a power cut: mentions, brands, judgements
  /// @param plain commits on it survive a killed process: claims
  /// @param scorer reads the texts
  /// @param clock the one clock
  public Indexer(
      IndexerSettings settings, DataSource durable, DataSource plain, Scorer scorer, Clock clock) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Begins to carry the log into the index, until [#close()].
  public void start() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Carries the whole log into the index, in the calling thread.
  public void catchUp() {
    throw new UnsupportedOperationException("skeleton");
  }

  @Override
  public Set<org.earshot.crawler.PostKey> take(List<Harvest> batch) {
    throw new UnsupportedOperationException("skeleton");
  }

  public Brands brands() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Hands out mentions that changed and were not decided on yet, oldest first.
  ///
  /// @param most how many at the most
  /// @param lease for how long nobody else gets them
  public List<Claim> claim(int most, Duration lease) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Takes claims back as decided. A claim whose lease has passed to another worker is left to that
  /// one.
  public void done(List<Claim> claims) {
    throw new UnsupportedOperationException("skeleton");
  }

  public Optional<Mention> find(long mentionId) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Every version of a mention, oldest first.
  public List<Mention> versions(long mentionId) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// The mentions of the same brand that answer a mention's post, directly or below, oldest first.
  public List<Mention> replies(long mentionId) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// The mention of the same brand whose post this one answers.
  public Optional<Mention> parent(long mentionId) {
    throw new UnsupportedOperationException("skeleton");
  }

  public SearchResult search(SearchRequest request) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// The fields that a query may name, for help texts.
  public static List<String> searchFields() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Which brands a post would be a mention of, and how it scores, without keeping anything.
  public List<Mention> preview(List<Post> posts, List<Brand> brands) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Keeps a mention that a person saw elsewhere.
  ///
  /// @throws IllegalArgumentException when there is no such brand
  public Mention report(HandReport report) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Keeps what a person says of a score. Earlier judgements stay.
  ///
  /// @throws IllegalArgumentException when there is no such mention
  public Mention judge(long mentionId, Judgement judgement) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Builds the index anew from the database; searches go on meanwhile.
  ///
  /// @param progress is told how many mentions are done
  /// @return how many mentions the index holds now
  public long reindex(LongConsumer progress) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// How many mentions are kept.
  public long count() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// How many log entries the index has yet to take.
  public long indexLag() {
    throw new UnsupportedOperationException("skeleton");
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException("skeleton");
  }
}
