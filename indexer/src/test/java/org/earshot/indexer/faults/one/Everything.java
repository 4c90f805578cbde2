package org.earshot.indexer.faults.one;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import opennlp.tools.langdetect.LanguageDetector;
import org.apache.lucene.search.Query;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.indexer.Indexer;
import org.earshot.indexer.faults.two.Other;

/// Breaks every rule.
class Everything {
  @SuppressWarnings("NonFinalStaticField") // planted
  static int state;

  List<Object> use(Indexer facade, Query query, LanguageDetector detector) {
    return List.of(facade, query, detector);
  }

  List<Object> use(Connection connection, Other other, PlainText inner) {
    return List.of(connection, other, inner);
  }

  @SuppressWarnings("TimeZoneUsage") // planted
  Instant now() {
    return Instant.now();
  }
}
