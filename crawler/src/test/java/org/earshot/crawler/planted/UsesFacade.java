package org.earshot.crawler.planted;

import java.util.List;
import org.earshot.crawler.Crawler;

final class UsesFacade {
  List<String> kinds() {
    return Crawler.kinds();
  }
}
