package org.earshot.app.web.form;

import java.net.URI;
import java.util.Optional;

/// The address of a site, as a person types it.
public final class FindForm {
  private FindForm() {}

  public static Optional<URI> address(Fields in) {
    return Addresses.read(in.text("address"));
  }
}
