package org.earshot.alerts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/// How mail leaves.
public sealed interface MailSettings {
  /// The address that mails come from.
  String from();

  /// Over SMTP.
  ///
  /// @param security how the connection is protected
  /// @param credentials user and password, where the server wants them
  /// @param timeout limit for each step of the conversation
  record Smtp(
      String from,
      String host,
      int port,
      Security security,
      Optional<Credentials> credentials,
      Duration timeout)
      implements MailSettings {
    public Smtp {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(security, "security");
      Objects.requireNonNull(credentials, "credentials");
      if (host.isBlank()) {
        throw new IllegalArgumentException("mail.host must name the mail server");
      }
      if (port < 1 || port > 65_535) {
        throw new IllegalArgumentException("mail.port is 1 to 65535, not " + port);
      }
    }
  }

  /// As `.eml` files into a folder, for trying out.
  record Folder(String from, Path folder) implements MailSettings {
    public Folder {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(folder, "folder");
    }
  }

  /// How an SMTP connection is protected.
  enum Security {
    NONE,
    STARTTLS,
    TLS
  }

  /// User and password of the mail server. Its text form hides the password.
  record Credentials(String user, String password) {
    @Override
    public String toString() {
      return "Credentials[user=" + user + ", password=***]";
    }
  }
}
