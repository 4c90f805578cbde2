package org.earshot.alerts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.earshot.alerts.supply.Mentions;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRole;
import org.earshot.indexer.Claim;
import org.earshot.indexer.Copy;
import org.earshot.indexer.Judgement;
import org.earshot.indexer.Mention;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.SearchResult;

/// Mentions in memory. What is claimed and not done can be handed out again by a test.
public final class FakeMentions implements Mentions {
  private final Map<Long, Mention> kept = new TreeMap<>();
  private final Map<String, Brand> brands = new LinkedHashMap<>();
  private final List<Mention> waiting = new ArrayList<>();
  private final List<Mention> claimed = new ArrayList<>();
  private final List<Judgement> judged = new ArrayList<>();
  private boolean losesWhatIsDone;
  private long broken;
  private Map<String, Long> sentiments = Map.of();
  private final List<String> queries = new ArrayList<>();

  public FakeMentions() {
    brand("acme", "Acme Kettle", BrandRole.OWN);
    brand("rival", "Rival Kettle", BrandRole.COMPETITOR);
  }

  void brand(String key, String name, BrandRole role) {
    brands.put(key, new Brand(key, name, role, List.of(name), List.of(), List.of()));
  }

  void take(Mention mention) {
    kept.put(mention.id(), mention);
    waiting.add(mention);
  }

  /// From now on a worker that crashes before it gives its claims back.
  void loseWhatIsDone() {
    losesWhatIsDone = true;
  }

  /// This mention and its replies cannot be read.
  void breakFor(long mentionId) {
    broken = mentionId;
  }

  void leasesEnd() {
    losesWhatIsDone = false;
    waiting.addAll(claimed);
    claimed.clear();
  }

  void counts(Map<String, Long> bySentiment) {
    sentiments = bySentiment;
  }

  List<Judgement> judged() {
    return judged;
  }

  List<String> queries() {
    return queries;
  }

  int waiting() {
    return waiting.size() + claimed.size();
  }

  @Override
  public List<Claim> claim(int most, Duration lease) {
    var some = List.copyOf(waiting.subList(0, Math.min(most, waiting.size())));
    waiting.subList(0, some.size()).clear();
    claimed.addAll(some);
    return some.stream().map(mention -> new Claim(mention, "token")).toList();
  }

  @Override
  public void done(List<Claim> claims) {
    if (!losesWhatIsDone) {
      claims.forEach(claim -> claimed.remove(claim.mention()));
    }
  }

  @Override
  public Optional<Mention> find(long mentionId) {
    readable(mentionId);
    return Optional.ofNullable(kept.get(mentionId));
  }

  @Override
  public List<Mention> replies(long mentionId) {
    readable(mentionId);
    var post = kept.get(mentionId);
    return post == null
        ? List.of()
        : kept.values().stream()
            .filter(reply -> parent(reply.id()).map(Mention::id).equals(Optional.of(mentionId)))
            .toList();
  }

  private void readable(long mentionId) {
    if (mentionId == broken) {
      throw new IllegalStateException("cannot be read, as the test asked");
    }
  }

  @Override
  public Optional<Mention> parent(long mentionId) {
    return Optional.ofNullable(kept.get(mentionId))
        .flatMap(mention -> mention.post().parent())
        .flatMap(
            id -> kept.values().stream().filter(m -> m.post().key().id().equals(id)).findFirst());
  }

  @Override
  public List<Copy> copies(long mentionId) {
    return List.of();
  }

  @Override
  public void judge(long mentionId, Judgement judgement) {
    judged.add(judgement);
  }

  @Override
  public Optional<Brand> brand(String key) {
    return Optional.ofNullable(brands.get(key));
  }

  @Override
  public List<Brand> brands() {
    return List.copyOf(brands.values());
  }

  @Override
  public SearchResult search(SearchRequest request) {
    queries.add(request.query());
    var praise =
        kept.values().stream()
            .filter(mention -> mention.sentiment() == org.earshot.indexer.Sentiment.POSITIVE)
            .map(mention -> new SearchResult.Hit(mention, "", List.of()))
            .toList();
    return new SearchResult.Found(
        praise.size(), praise, Optional.empty(), Map.of("sentiment", sentiments));
  }
}
