package org.earshot.crawler.extract;

import java.util.Optional;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Selectors;
import org.earshot.crawler.extract.kind.Kind;
import org.earshot.crawler.extract.selectors.SelectorPage;
import org.jsoup.Jsoup;

/// Pages read with CSS selectors that the operator gives.
///
/// @param selectors what he gave; without them nothing can be read
record SelectorsKind(Optional<Selectors> selectors) implements Kind {
  @Override
  public String name() {
    return Selectors.KIND;
  }

  @Override
  public Extraction read(Page page, String text) {
    if (selectors.isEmpty()) {
      return new Extraction.Unreadable(
          "the kind 'selectors' needs selectors: list and text at least, such as list=div.review");
    }
    var document = Jsoup.parse(text.replace("\0", ""), page.url());
    return new SelectorPage(selectors.get()).read(page, document);
  }
}
