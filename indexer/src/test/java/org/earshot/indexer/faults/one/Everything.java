package org.earshot.indexer.faults.one;

import java.sql.Connection;
import java.time.Instant;
import opennlp.tools.langdetect.LanguageDetector;
import org.apache.lucene.search.Query;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.indexer.Indexer;
import org.earshot.indexer.faults.two.Other;

/// Breaks every rule.
class Everything {
  @SuppressWarnings("NonFinalStaticField") // planted
  static int state;

  void use(Indexer facade, Query query, LanguageDetector detector) {
    facade.close();
    query.hashCode();
    detector.hashCode();
  }

  void use(Connection connection, Other other, PlainText inner) {
    connection.hashCode();
    other.hashCode();
    inner.hashCode();
  }

  @SuppressWarnings("TimeZoneUsage") // planted
  Instant now() {
    return Instant.now();
  }
}
