package org.earshot.app.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/// Leads whoever logged in to the page that he came for. Only its path is kept: behind a proxy the
/// browser alone knows the rest of the address.
final class Entered implements AuthenticationSuccessHandler {
  private static final String HOME = "/inbox";

  private final RequestCache remembered;

  Entered(RequestCache remembered) {
    this.remembered = remembered;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException {
    var page = remembered.getRequest(request, response);
    remembered.removeRequest(request, response);
    response.sendRedirect(page == null ? HOME : path(page.getRedirectUrl()));
  }

  private static String path(String address) {
    var uri = URI.create(address);
    var path = uri.getRawPath();
    if (path == null || !path.startsWith("/") || path.startsWith("//")) {
      return HOME;
    }
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }
}
