package org.earshot.app.web.page;

/// Where a page goes after a change.
final class Back {
  private Back() {}

  /// A path of ours that the form named, else the other one: nobody is sent to another site.
  static String to(String asked, String otherwise) {
    boolean ours =
        asked.startsWith("/")
            && !asked.startsWith("//")
            && asked.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c));
    return "redirect:" + (ours ? asked : otherwise);
  }
}
