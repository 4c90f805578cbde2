package org.earshot.alerts.notify;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Names mails. The name of a delivery never changes, so that a mail that goes out twice across a
/// crash is one mail to whoever gets it (RFC 5322 section 3.6.4).
public final class MessageIds {
  private static final Pattern DOMAIN = Pattern.compile("@([A-Za-z0-9.-]+)");
  private static final String NO_DOMAIN = "earshot.invalid";
  private static final int WORD = 12;

  private final String word;
  private final String domain;

  private MessageIds(String word, String domain) {
    this.word = word;
    this.domain = domain;
  }

  /// The names of an installation: each store has a random word of its own.
  ///
  /// @param from the address that mails come from
  public static MessageIds of(Jdbi jdbi, String from) {
    return new MessageIds(jdbi.inTransaction(MessageIds::word), domain(from));
  }

  String of(long notice, int address) {
    return "<notice-" + notice + "-" + address + "." + word + "@" + domain + ">";
  }

  private static String word(Handle handle) {
    var kept =
        handle.createQuery("select word from alerts.installation").mapTo(String.class).list();
    if (!kept.isEmpty()) {
      return kept.getFirst();
    }
    var fresh = UUID.randomUUID().toString().replace("-", "").substring(0, WORD);
    handle.execute("insert into alerts.installation (word) values (?)", fresh);
    return fresh;
  }

  private static String domain(String from) {
    var match = DOMAIN.matcher(from);
    return match.find() ? match.group(1) : NO_DOMAIN;
  }
}
