package org.earshot.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.PageSeen;
import org.earshot.crawler.fetch.WebAddress;

/// What asking for a look came to, as far as it can be told without the database. It is settled
/// later, together with others.
sealed interface Finding {
  Look look();

  /// One that has something for the sink, or may have.
  sealed interface Harvested extends Finding {
    Visit visit();

    @Override
    default Look look() {
      return visit().look();
    }
  }

  /// A page that was read.
  record Read(Visit visit, Gathering.Read read) implements Harvested {}

  /// A site's map. It has nothing for the sink itself.
  ///
  /// @param fresh how long it stays as it is, by its server's word
  record Mapped(Visit visit, Extraction.SiteMap map, Look.Memory memory, Duration fresh)
      implements Harvested {}

  /// The page that was read last.
  record Same(Visit visit, PageSeen page, Look.Memory memory) implements Harvested {}

  /// The own page of a post is not there.
  record NotThere(Visit visit, int status, Outcome outcome) implements Harvested {}

  /// Nothing for the sink.
  record Fared(Look look, Settlement settlement) implements Finding {}

  /// The look has still to be made; only its row, or those of its host, say something new.
  sealed interface Standing extends Finding {}

  /// The look goes on at another address, due as it was.
  ///
  /// @param via addresses that have sent us on in this look
  record Moved(Look look, WebAddress at, List<String> via, Instant due) implements Standing {
    public Moved {
      via = List.copyOf(via);
    }
  }

  /// The look comes later; nothing was learned.
  record Later(Look look, Instant due) implements Standing {}

  /// A list has lost its last page, and is read from its beginning, due as it was.
  record LostTail(Look look, Instant due) implements Standing {}

  /// The host asks to be left alone. Said beside what the look itself came to.
  record HostLater(Look look, Instant until) implements Standing {}
}
