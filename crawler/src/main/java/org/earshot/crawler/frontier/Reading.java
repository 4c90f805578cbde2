package org.earshot.crawler.frontier;

import java.util.Optional;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Selectors;

/// Reads the posts of a page.
@FunctionalInterface
public interface Reading {
  Extraction read(Page page, String kind, Optional<Selectors> selectors);
}
