package org.earshot.alerts.supply;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.earshot.indexer.Brand;
import org.earshot.indexer.Claim;
import org.earshot.indexer.Copy;
import org.earshot.indexer.Judgement;
import org.earshot.indexer.Mention;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.SearchResult;

/// The mentions, as the alerts need them.
public interface Mentions {
  List<Claim> claim(int most, Duration lease);

  void done(List<Claim> claims);

  Optional<Mention> find(long mentionId);

  /// Mentions that answer this one, directly or below.
  List<Mention> replies(long mentionId);

  Optional<Mention> parent(long mentionId);

  /// The mentions of the same brand that say the same.
  List<Copy> copies(long mentionId);

  void judge(long mentionId, Judgement judgement);

  Optional<Brand> brand(String key);

  List<Brand> brands();

  SearchResult search(SearchRequest request);
}
