package org.earshot.crawler.extract.schema;

import java.util.IdentityHashMap;
import org.earshot.crawler.Item;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;

/// What the posts of a page are about: each thing is read once, though a hundred reviews are of it.
final class Items {
  private static final String[] NAMES = {"name", "headline", "title"};

  private final PageFacts page;
  private final IdentityHashMap<Thing, Item> known = new IdentityHashMap<>();

  Items(PageFacts page) {
    this.page = page;
  }

  Item of(Thing thing) {
    return known.computeIfAbsent(thing, this::read);
  }

  private Item read(Thing thing) {
    var name = thing.text(NAMES).map(PlainText::line);
    var url =
        thing.links("url").stream()
            .findFirst()
            .or(() -> thing.id().filter(Permalinks::isWebAddress))
            .flatMap(link -> Permalinks.resolve(page.base(), link));
    return name.isEmpty() && url.isEmpty() ? Item.none() : new Item(name, url, Branches.of(thing));
  }
}
