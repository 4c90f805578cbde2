package org.earshot.crawler.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Harvest;
import org.earshot.crawler.PageSeen;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;

/// The harvests of a page.
final class Harvests {
  private Harvests() {}

  /// What only moved up the list comes as on a first look: it was there before.
  static List<Harvest> of(Look look, PageSeen page, List<Post> posts, Set<PostKey> gone) {
    if (look.arrival() != Arrival.LIVE) {
      return List.of(new Harvest(look.source(), page, posts, gone, look.arrival()));
    }
    var backdating = Backdating.of(look, posts);
    var live = new ArrayList<Post>();
    var backdated = new ArrayList<Post>();
    var old = new ArrayList<Post>();
    for (var post : posts) {
      boolean withheld = backdating.backdated().contains(post.key());
      var kin = withheld ? backdated : backdating.isOld(post) ? old : live;
      kin.add(post);
    }
    return List.of(
        new Harvest(look.source(), page, live, gone, Arrival.LIVE),
        of(look, page, backdated, Arrival.BACKDATED),
        of(look, page, old, Arrival.FIRST_LOOK));
  }

  static Harvest of(Look look, PageSeen page, List<Post> posts, Arrival arrival) {
    return new Harvest(look.source(), page, posts, Set.of(), arrival);
  }
}
