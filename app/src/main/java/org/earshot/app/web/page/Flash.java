package org.earshot.app.web.page;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One line for the page after a change: what was done, or why it was not.
final class Flash {
  private Flash() {}

  static void done(RedirectAttributes next, String text) {
    next.addFlashAttribute("done", text);
  }

  static void refused(RedirectAttributes next, String text) {
    next.addFlashAttribute("refused", text);
  }
}
