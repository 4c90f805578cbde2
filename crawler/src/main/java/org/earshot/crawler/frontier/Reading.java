package org.earshot.crawler.frontier;

import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;

/// Reads the posts of a page.
@FunctionalInterface
public interface Reading {
  Extraction read(Page page, String kind);
}
