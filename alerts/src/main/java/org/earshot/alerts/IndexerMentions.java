package org.earshot.alerts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.earshot.alerts.supply.Mentions;
import org.earshot.indexer.Brand;
import org.earshot.indexer.Claim;
import org.earshot.indexer.Copy;
import org.earshot.indexer.Indexer;
import org.earshot.indexer.Judgement;
import org.earshot.indexer.Mention;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.SearchResult;

/// The indexer's mentions.
record IndexerMentions(Indexer indexer) implements Mentions {
  @Override
  public List<Claim> claim(int most, Duration lease) {
    return indexer.claim(most, lease);
  }

  @Override
  public void done(List<Claim> claims) {
    indexer.done(claims);
  }

  @Override
  public Optional<Mention> find(long mentionId) {
    return indexer.find(mentionId);
  }

  @Override
  public List<Mention> replies(long mentionId) {
    return indexer.replies(mentionId);
  }

  @Override
  public Optional<Mention> parent(long mentionId) {
    return indexer.parent(mentionId);
  }

  @Override
  public List<Copy> copies(long mentionId) {
    return indexer.copies(mentionId);
  }

  @Override
  public void judge(long mentionId, Judgement judgement) {
    indexer.judge(mentionId, judgement);
  }

  @Override
  public Optional<Brand> brand(String key) {
    return indexer.brands().find(key);
  }

  @Override
  public List<Brand> brands() {
    return indexer.brands().all();
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return indexer.search(request);
  }
}
