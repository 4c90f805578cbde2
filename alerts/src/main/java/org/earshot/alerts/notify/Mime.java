package org.earshot.alerts.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.earshot.alerts.letter.Excerpt;

/// Writes a parcel as an Internet message. Every header is cut to one line first: Angus would send
/// a line break in a header as it is, and what follows would be a header of its own.
final class Mime {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  /// A header's words fit well into RFC 5322's 998 characters.
  private static final int HEADER = 400;

  private Mime() {}

  static MimeMessage of(Parcel parcel, String from, Session session) throws MessagingException {
    var message = new Named(session, oneLine(parcel.messageId()));
    message.setFrom(new InternetAddress(oneLine(from), true));
    message.setRecipient(
        MimeMessage.RecipientType.TO, new InternetAddress(oneLine(parcel.address()), true));
    message.setSubject(oneLine(parcel.subject()), UTF_8);
    message.setSentDate(Date.from(parcel.created()));
    // RFC 3834 section 5: keeps holiday answers away.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    parcel.number().ifPresent(number -> header(message, "X-Earshot-Case", number.toString()));
    parcel
        .answers()
        .ifPresent(first -> {
          header(message, "In-Reply-To", first);
          header(message, "References", first);
        });
    message.setContent(body(parcel));
    message.saveChanges();
    return message;
  }

  private static MimeMultipart body(Parcel parcel) throws MessagingException {
    var text = new MimeBodyPart();
    text.setText(parcel.text(), UTF_8);
    var html = new MimeBodyPart();
    html.setText(parcel.html(), UTF_8, "html");
    return new MimeMultipart("alternative", text, html);
  }

  private static void header(MimeMessage message, String name, String words) {
    try {
      message.setHeader(name, oneLine(words));
    } catch (MessagingException impossible) {
      throw new IllegalStateException("a new message takes headers", impossible);
    }
  }

  private static String oneLine(String words) {
    return Excerpt.of(words, HEADER);
  }

  /// Keeps the Message-ID that we gave, where a plain message would make up its own.
  private static final class Named extends MimeMessage {
    private final String messageId;

    Named(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
