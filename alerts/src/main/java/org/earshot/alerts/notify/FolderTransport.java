package org.earshot.alerts.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.regex.Pattern;
import org.earshot.alerts.MailSettings;

/// Puts mails as files into a folder. The name comes from the Message-ID, so that a mail that goes
/// out twice is one file.
final class FolderTransport implements Transport {
  private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9.@-]+");

  private final MailSettings.Folder settings;
  private final Session session = Session.getInstance(new Properties());

  FolderTransport(MailSettings.Folder settings) {
    this.settings = settings;
  }

  @Override
  public Handed hand(Parcel parcel) {
    try {
      write(parcel);
      return new Handed.Taken();
    } catch (MessagingException unusable) {
      return new Handed.Refused(unusable.toString());
    } catch (IOException failed) {
      return new Handed.Later(failed.toString());
    }
  }

  private void write(Parcel parcel) throws IOException, MessagingException {
    Files.createDirectories(settings.folder());
    var message = Mime.of(parcel, settings.from(), session);
    var unfinished = Files.createTempFile(settings.folder(), ".mail", ".tmp");
    try {
      try (var out = Files.newOutputStream(unfinished)) {
        message.writeTo(out);
      }
      Files.move(
          unfinished,
          file(parcel),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private Path file(Parcel parcel) {
    return settings.folder().resolve(UNFIT.matcher(parcel.messageId()).replaceAll("") + ".eml");
  }
}
