package org.earshot.app.playground;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// A post as the town shows it at one moment.
///
/// @param id unique in the town
/// @param section key of the section that it stands in
/// @param parent id of the post that it answers
/// @param root id of the post that the thread began with; its own id for that one
/// @param who who wrote it
/// @param lang language that the page declares for it; empty where the site does not know
/// @param edited when its author last changed it
record Shown(
    String id,
    String section,
    Optional<String> parent,
    String root,
    Who who,
    String lang,
    OptionalInt stars,
    String title,
    String text,
    Instant published,
    Optional<Instant> edited) {

  /// An account at a site.
  ///
  /// @param name display name, which anybody may choose
  /// @param user account name, which is the site's to give
  record Who(String name, String user) {
    /// The brand's own account, of the same name at every site.
    static final Who BRAND = new Who("Acme Kettle", "acme-kettle");

    boolean isBrand() {
      return user.equals(BRAND.user);
    }
  }

  boolean isRoot() {
    return parent.isEmpty();
  }
}
