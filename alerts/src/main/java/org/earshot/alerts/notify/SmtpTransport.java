package org.earshot.alerts.notify;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.earshot.alerts.MailSettings;
import org.earshot.alerts.letter.Excerpt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands mails to an SMTP server, one conversation each.
final class SmtpTransport implements Transport {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpTransport.class);

  /// From here on a reply code is for good (RFC 5321 section 4.2.1).
  private static final int FOR_GOOD = 500;

  private static final int REASON = 300;

  private final MailSettings.Smtp settings;
  private final Session session;

  SmtpTransport(MailSettings.Smtp settings, Duration timeout) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings, timeout));
  }

  @Override
  public Handed hand(Parcel parcel) {
    try {
      return send(parcel);
    } catch (AddressException unusable) {
      return new Handed.Refused(reason(unusable));
    } catch (MessagingException failed) {
      return judge(failed);
    }
  }

  private Handed send(Parcel parcel) throws MessagingException {
    var message = Mime.of(parcel, settings.from(), session);
    var transport = session.getTransport();
    try {
      transport.connect(
          settings.host(),
          settings.port(),
          settings.credentials().map(MailSettings.Credentials::user).orElse(null),
          settings.credentials().map(MailSettings.Credentials::password).orElse(null));
      transport.sendMessage(message, message.getAllRecipients());
      return new Handed.Taken();
    } finally {
      hangUp(transport);
    }
  }

  /// Once the server has said OK to the final dot the mail is its own; a broken good-bye must not
  /// make us send it again.
  private void hangUp(jakarta.mail.Transport transport) {
    try {
      transport.close();
    } catch (MessagingException rude) {
      LOG.debug("mail server {} hung up without a good-bye", settings.host(), rude);
    }
  }

  /// A wrong password is the operator's to mend, not a fault of this mail, so it waits.
  private static Handed judge(MessagingException failed) {
    if (failed instanceof AuthenticationFailedException) {
      return new Handed.Later(reason(failed));
    }
    return code(failed)
        .filter(code -> code >= FOR_GOOD)
        .<Handed>map(code -> new Handed.Refused(reason(failed)))
        .orElseGet(() -> new Handed.Later(reason(failed)));
  }

  /// The most particular code in the chain: the one for the address is behind the one for the mail.
  private static Optional<Integer> code(Exception failed) {
    Optional<Integer> code =
        switch (failed) {
          case SMTPAddressFailedException address -> Optional.of(address.getReturnCode());
          case SMTPSenderFailedException sender -> Optional.of(sender.getReturnCode());
          case SMTPSendFailedException send -> Optional.of(send.getReturnCode());
          default -> Optional.empty();
        };
    var next = failed instanceof MessagingException mail ? mail.getNextException() : null;
    return next == null ? code : code(next).or(() -> code);
  }

  /// The last of a chain says what the server said; those before say that something went wrong.
  private static String reason(Exception failed) {
    if (failed instanceof MessagingException mail && mail.getNextException() != null) {
      return reason(mail.getNextException());
    }
    var words = Optional.ofNullable(failed.getMessage()).orElse(failed.getClass().getSimpleName());
    return Excerpt.of(words, REASON);
  }

  private static Properties properties(MailSettings.Smtp settings, Duration timeout) {
    var tls = settings.security() == MailSettings.Security.TLS;
    var startTls = settings.security() == MailSettings.Security.STARTTLS;
    var limit = Long.toString(Math.max(1, timeout.toMillis()));
    var properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.connectiontimeout", limit);
    properties.setProperty("mail.smtp.timeout", limit);
    properties.setProperty("mail.smtp.writetimeout", limit);
    properties.setProperty("mail.smtp.auth", Boolean.toString(settings.credentials().isPresent()));
    properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls));
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    return properties;
  }
}
