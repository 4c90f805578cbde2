package org.earshot.crawler.planted;

import crawlercommons.robots.SimpleRobotRulesParser;
import okhttp3.OkHttpClient;
import org.jsoup.Jsoup;
import org.quartz.impl.StdSchedulerFactory;

final class UsesLibraries {
  List4 all() {
    return new List4(
        new OkHttpClient(),
        Jsoup.parse("<p>"),
        new SimpleRobotRulesParser(),
        new StdSchedulerFactory());
  }

  record List4(Object a, Object b, Object c, Object d) {}
}
