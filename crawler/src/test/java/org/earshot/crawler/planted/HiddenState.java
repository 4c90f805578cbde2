package org.earshot.crawler.planted;

import java.util.concurrent.ConcurrentHashMap;

final class HiddenState {
  static final ConcurrentHashMap<String, String> KNOWN = new ConcurrentHashMap<>();

  private HiddenState() {}
}
