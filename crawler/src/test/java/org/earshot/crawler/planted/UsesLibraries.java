package org.earshot.crawler.planted;

import crawlercommons.robots.SimpleRobotRulesParser;
import okhttp3.OkHttpClient;
import org.jsoup.Jsoup;
import org.netpreserve.jwarc.Warcinfo;
import org.quartz.impl.StdSchedulerFactory;

final class UsesLibraries {
  List5 all() {
    return new List5(
        new OkHttpClient(),
        Jsoup.parse("<p>"),
        new SimpleRobotRulesParser(),
        new StdSchedulerFactory(),
        new Warcinfo.Builder());
  }

  record List5(Object a, Object b, Object c, Object d, Object e) {}
}
