package org.earshot.alerts.notify;

import java.time.Duration;
import org.earshot.alerts.MailSettings;

/// Hands a mail to whoever carries it on.
public sealed interface Transport permits SmtpTransport, FolderTransport {
  /// Steps of an SMTP conversation, each with its own time limit: connecting, greeting, two EHLO,
  /// STARTTLS, three of AUTH, MAIL, RCPT, DATA and the final dot.
  int STEPS = 12;

  Handed hand(Parcel parcel);

  /// A transport whose whole conversation fits into a lease, so that no second worker begins while
  /// the first still talks.
  static Transport of(MailSettings settings, Duration lease) {
    return switch (settings) {
      case MailSettings.Smtp smtp -> new SmtpTransport(smtp, shorter(smtp.timeout(), lease));
      case MailSettings.Folder folder -> new FolderTransport(folder);
    };
  }

  private static Duration shorter(Duration timeout, Duration lease) {
    var share = lease.dividedBy(STEPS);
    return share.compareTo(timeout) < 0 ? share : timeout;
  }
}
