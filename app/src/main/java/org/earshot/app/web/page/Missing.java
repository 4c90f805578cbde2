package org.earshot.app.web.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// What an address names is not there.
@ResponseStatus(HttpStatus.NOT_FOUND)
final class Missing extends RuntimeException {
  Missing(String what) {
    super(what);
  }
}
