package org.earshot.app.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.earshot.alerts.InboxQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What stands around every page: who reads it, and how much work waits.
@ControllerAdvice(basePackageClasses = Frame.class)
final class Frame {
  private final Console console;

  Frame(Console console) {
    this.console = console;
  }

  /// The frame of a page.
  ///
  /// @param user who reads
  /// @param path the page, for marking it in the navigation
  /// @param waiting cases that wait for an answer
  /// @param unsure mentions that wait for a decision
  record Around(String user, String path, long waiting, long unsure) {}

  @ModelAttribute("frame")
  Around around(HttpServletRequest request, @Nullable Principal principal) {
    if (principal == null) {
      return new Around("", request.getRequestURI(), 0, 0);
    }
    return new Around(
        principal.getName(),
        request.getRequestURI(),
        console.desk().counts().getOrDefault(InboxQuery.View.WAITING, 0L),
        console.desk().unsure().size());
  }
}
