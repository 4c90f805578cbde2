package org.earshot.crawler.planted.one;

import org.earshot.crawler.planted.two.Two;

public record One(java.util.List<Two> others) {
  public One {
    others = java.util.List.copyOf(others);
  }
}
