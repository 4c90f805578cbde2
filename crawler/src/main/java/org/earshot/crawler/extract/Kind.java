package org.earshot.crawler.extract;

import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;

/// One way of reading a page.
interface Kind {
  /// What `--kind` and a source call it.
  String name();

  /// Reads the page.
  ///
  /// @param page the page, for its address and headers
  /// @param text its characters
  Extraction read(Page page, String text);
}
