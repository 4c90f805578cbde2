package org.earshot.app.web.page;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The door. The form itself is read by the security filters.
@Controller
final class LoginPage {
  @GetMapping("/login")
  String login(@Nullable Principal principal) {
    return principal == null ? "login" : "redirect:/inbox";
  }

  @GetMapping("/")
  String home() {
    return "redirect:/inbox";
  }
}
