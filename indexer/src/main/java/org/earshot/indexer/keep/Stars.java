package org.earshot.indexer.keep;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.earshot.indexer.Copy;
import org.earshot.indexer.duplicates.Comparison;

/// Which posts are copies of which first place, while a batch is compared. All that are alike, be
/// it through others, have one first place for each kind of kinship: the one published earliest.
final class Stars {
  record Member(long id, Copy.Kind kind) {}

  /// A post, and when it was published.
  record Place(long id, Instant at) {
    boolean isBefore(Place other) {
      int order = at.compareTo(other.at);
      return order == 0 ? id < other.id : order < 0;
    }
  }

  /// A first place that has become a copy of an earlier one.
  ///
  /// @param likeness of the two posts by which that was found
  record Move(Place to, double likeness) {}

  private final Map<Member, Place> kept;
  private final Map<Member, Move> moves = new LinkedHashMap<>();

  /// @param kept first places as they are kept
  Stars(Map<Member, Place> kept) {
    this.kept = new HashMap<>(kept);
  }

  void join(CopyText one, CopyText other, Comparison found) {
    var first = first(one, found.kind());
    var second = first(other, found.kind());
    if (first.id() == second.id()) {
      return;
    }
    var earlier = first.isBefore(second) ? first : second;
    var later = first.isBefore(second) ? second : first;
    moves.put(new Member(later.id(), found.kind()), new Move(earlier, found.likeness()));
  }

  /// The first places that are none any more, with those that are.
  Map<Member, Move> moves() {
    var last = new LinkedHashMap<Member, Move>();
    moves.forEach((member, move) ->
        last.put(member, new Move(follow(move.to(), member.kind()), move.likeness())));
    return last;
  }

  private Place first(CopyText text, Copy.Kind kind) {
    var own = new Place(text.id(), text.at());
    return follow(kept.getOrDefault(new Member(text.id(), kind), own), kind);
  }

  private Place follow(Place place, Copy.Kind kind) {
    var at = place;
    var move = moves.get(new Member(at.id(), kind));
    while (move != null) {
      at = move.to();
      move = moves.get(new Member(at.id(), kind));
    }
    return at;
  }
}
