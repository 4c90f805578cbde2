package org.earshot.crawler.planted;

import com.rometools.rome.io.SyndFeedInput;
import crawlercommons.robots.SimpleRobotRulesParser;
import okhttp3.OkHttpClient;
import org.jsoup.Jsoup;
import org.quartz.impl.StdSchedulerFactory;

final class UsesLibraries {
  List5 all() {
    return new List5(
        new OkHttpClient(),
        Jsoup.parse("<p>"),
        new SyndFeedInput(),
        new SimpleRobotRulesParser(),
        new StdSchedulerFactory());
  }

  record List5(Object a, Object b, Object c, Object d, Object e) {}
}
