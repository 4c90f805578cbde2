package org.earshot.app.account;

import java.time.Instant;
import java.util.Objects;

/// A person who may log in.
///
/// @param name what he logs in with, and what histories call him
/// @param role what he may do
/// @param created since when
/// @param passwordChanged sessions begun earlier are no longer good
public record Account(String name, Role role, Instant created, Instant passwordChanged) {
  public Account {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(passwordChanged, "passwordChanged");
  }
}
