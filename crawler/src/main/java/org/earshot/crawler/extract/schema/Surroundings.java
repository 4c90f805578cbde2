package org.earshot.crawler.extract.schema;

/// What the posts of one page share.
///
/// @param items what they are about, mostly one thing
record Surroundings(PageFacts page, Items items, Badges badges) {
  static Surroundings of(PageFacts page, Badges badges) {
    return new Surroundings(page, new Items(page), badges);
  }
}
