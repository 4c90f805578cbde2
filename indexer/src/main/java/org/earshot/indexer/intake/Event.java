package org.earshot.indexer.intake;

import java.util.ArrayList;
import java.util.List;
import org.earshot.crawler.Harvest;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.indexer.admit.Circumstances;
import org.earshot.indexer.keep.Hashes;
import org.earshot.indexer.keep.Plan;

/// One thing that a batch says, in the order in which it says it.
sealed interface Event {
  /// The key as the crawler named it.
  PostKey given();

  String keyHash();

  Circumstances circumstances();

  Page page();

  /// A page of a harvest.
  ///
  /// @param hash of its address
  record Page(String url, String hash) {
    static Page at(String url) {
      return new Page(url, Hashes.page(url));
    }
  }

  /// A post was seen.
  record Seen(PostKey given, String keyHash, Circumstances circumstances, Page page, Plan.Look look)
      implements Event {
    Post post() {
      return look.post();
    }
  }

  /// A post is missing.
  record Gone(PostKey given, String keyHash, Circumstances circumstances, Page page)
      implements Event {}

  static List<Event> of(List<Harvest> batch, Clean clean) {
    var events = new ArrayList<Event>();
    for (var harvest : batch) {
      var at = harvest.page().at();
      var circumstances = new Circumstances(harvest.source(), harvest.arrival(), at);
      var page = Page.at(harvest.page().url());
      for (var given : harvest.posts()) {
        events.add(seen(given, clean, circumstances, page));
      }
      for (var key : harvest.missing()) {
        events.add(new Gone(key, Hashes.key(clean.key(key)), circumstances, page));
      }
    }
    return events;
  }

  static Seen seen(Post given, Clean clean, Circumstances circumstances, Page page) {
    var post = clean.post(given);
    var look = new Plan.Look(post, Hashes.content(post), circumstances.at());
    return new Seen(given.key(), Hashes.key(post.key()), circumstances, page, look);
  }
}
