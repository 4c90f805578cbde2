package org.earshot.indexer.search;

import java.util.ArrayList;
import org.earshot.indexer.IndexHits;
import org.earshot.indexer.Mention;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.SearchResult;
import org.earshot.indexer.follow.Follower;
import org.earshot.indexer.index.Excerpts;
import org.earshot.indexer.keep.MentionTable;

/// Asks the index which mentions match, and the database what they are.
public final class MentionSearch {
  private final Follower index;
  private final MentionTable mentions;

  public MentionSearch(Follower index, MentionTable mentions) {
    this.index = index;
    this.mentions = mentions;
  }

  public SearchResult search(SearchRequest request) {
    return result(index.search(request));
  }

  /// The mentions that say most nearly the same as one, the nearest first.
  public SearchResult like(long mention, int limit) {
    return result(index.like(mention, limit));
  }

  private SearchResult result(IndexHits hits) {
    return switch (hits) {
      case IndexHits.BadQuery bad -> new SearchResult.BadQuery(bad.message(), bad.position());
      case IndexHits.Found found -> join(found);
    };
  }

  /// What is no longer kept is left out, though the index may not know it yet.
  private SearchResult join(IndexHits.Found found) {
    var facts = mentions.findAll(found.hits().stream().map(IndexHits.Hit::id).toList());
    var hits = new ArrayList<SearchResult.Hit>();
    for (var hit : found.hits()) {
      var mention = facts.get(hit.id());
      if (mention != null) {
        hits.add(new SearchResult.Hit(mention, excerpt(hit, mention), hit.highlights()));
      }
    }
    return new SearchResult.Found(
        found.total(), hits, found.next(), found.facets(), found.timeline(), found.telling());
  }

  private static String excerpt(IndexHits.Hit hit, Mention mention) {
    var post = mention.post();
    return hit.excerpt().isEmpty()
        ? Excerpts.beginning(post.title().orElse(""), post.text().orElse(""))
        : hit.excerpt();
  }
}
