package org.earshot.alerts;

import java.util.List;

/// Rules, recipients and saved replies. Every change is kept before the method returns.
public interface Playbook {
  void put(AlertRule rule);

  void put(Recipient recipient);

  void put(SavedReply reply);

  List<AlertRule> rules();

  List<Recipient> recipients();

  List<SavedReply> savedReplies();

  /// A saved reply with its slots filled for a case; a slot without a fact becomes a blank to fill
  /// in, such as `…`.
  String fill(SavedReply reply, Case subject, String agent);
}
