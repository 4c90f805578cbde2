package org.earshot.crawler.planted.two;

import org.earshot.crawler.planted.one.One;

public record Two(java.util.List<One> others) {
  public Two {
    others = java.util.List.copyOf(others);
  }
}
