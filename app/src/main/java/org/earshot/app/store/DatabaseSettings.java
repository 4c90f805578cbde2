package org.earshot.app.store;

import java.util.Objects;

/// A database server that the operator runs himself. The text form hides the password.
///
/// @param url JDBC address, PostgreSQL
/// @param user who logs in there
/// @param password with what
public record DatabaseSettings(String url, String user, String password) {
  private static final String POSTGRESQL = "jdbc:postgresql:";

  public DatabaseSettings {
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(password, "password");
    if (!url.startsWith(POSTGRESQL)) {
      throw new IllegalArgumentException(
          "database.url must begin with " + POSTGRESQL + ", not '" + url + "'");
    }
  }

  @Override
  public String toString() {
    return "DatabaseSettings[url=" + url + ", user=" + user + ", password=***]";
  }
}
