package org.earshot.indexer.query;

import java.util.List;

/// Puts together what is near each other, and refuses what has no one place.
final class Placing {
  private Placing() {}

  static Query near(List<Query> parts, int distance, boolean ordered, Stretch at) {
    if (parts.size() > Limits.MOST_NEAR) {
      throw Refusal.at(at.start(), "tooManyNear", Limits.MOST_NEAR);
    }
    parts.forEach(Placing::requirePlace);
    return new Query.Near(parts, distance, ordered, at);
  }

  static Query apart(Query wanted, Query unwanted, int distance, Stretch at) {
    requirePlace(wanted);
    requirePlace(unwanted);
    return new Query.Apart(wanted, unwanted, distance, at);
  }

  /// Refuses what cannot stand near something.
  static void requirePlace(Query part) {
    switch (part) {
      case Query.Token token -> {}
      case Query.Phrase phrase -> {}
      case Query.Any any -> any.parts().forEach(Placing::requirePlace);
      case Query.Near near -> refuse(near);
      case Query.Apart apart -> refuse(apart);
      case Query.Range range -> refuse(range);
      case Query.Present present -> refuse(present);
      case Query.Everything everything -> refuse(everything);
      case Query.In in -> refuse(in);
      case Query.InLanguage in -> refuse(in);
      case Query.All all -> refuse(all);
      case Query.Not not -> refuse(not);
    }
  }

  private static void refuse(Query part) {
    throw Refusal.at(part.at().start(), "noPlace");
  }
}
