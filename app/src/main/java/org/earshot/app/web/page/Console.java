package org.earshot.app.web.page;

import java.time.ZoneId;
import org.earshot.alerts.Alerts;
import org.earshot.alerts.Desk;
import org.earshot.app.Earshot;
import org.earshot.app.web.view.Names;
import org.earshot.app.web.view.Reader;
import org.earshot.app.web.view.Texts;
import org.earshot.app.web.view.Times;
import org.earshot.app.web.view.Wording;
import org.earshot.crawler.Crawler;
import org.earshot.indexer.Indexer;
import org.earshot.indexer.LocalModels;
import org.springframework.context.MessageSource;

/// What every page stands on: the running whole, and words for it.
final class Console {
  private final Earshot earshot;
  private final Texts texts;
  private final Times times;

  Console(Earshot earshot, MessageSource messages, ZoneId zone) {
    this.earshot = earshot;
    this.texts = new Texts(messages);
    this.times = new Times(texts, zone, earshot.clock());
  }

  Crawler crawler() {
    return earshot.crawler();
  }

  Indexer indexer() {
    return earshot.indexer();
  }

  LocalModels models() {
    return earshot.models();
  }

  Alerts alerts() {
    return earshot.alerts();
  }

  Desk desk() {
    return alerts().desk();
  }

  /// Whether site owners are told whom to turn to; nothing off this machine is asked before.
  boolean isContactable() {
    return earshot.configuration().crawler().contact().isPresent();
  }

  Texts texts() {
    return texts;
  }

  Times times() {
    return times;
  }

  /// With the names as they are now.
  Wording wording() {
    return new Wording(texts, times, Names.of(indexer().brands(), crawler().sources(), texts));
  }

  Reader reader(String user) {
    return new Reader(user, wording());
  }
}
