package org.earshot.app.cli;

import java.net.InetAddress;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import org.earshot.app.OperatorException;
import org.earshot.crawler.CrawlerSettings;
import picocli.CommandLine.Mixin;

/// Settings for a look that a person asked for by typing an address.
final class LookOptions {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  @Mixin private DataOptions data = new DataOptions();

  /// A loopback address that the operator typed is his own word; one that a page redirects to is
  /// not, so that only the very host and port are let through.
  ///
  /// @throws OperatorException when an address is not on this machine and no contact is configured
  CrawlerSettings settings(Terminal terminal, Collection<URI> typed) {
    var settings = data.load(terminal).crawler();
    var allowed = new HashSet<>(settings.allowedPrivate());
    for (var address : typed) {
      if (loopback(address.getHost())) {
        allowed.add(address.getHost() + ":" + port(address));
      } else if (settings.contact().isEmpty()) {
        throw new OperatorException(
            "crawler.contact is not set; say where site owners find you, in earshot.yml or as"
                + " EARSHOT_CRAWLER_CONTACT, before "
                + address.getHost()
                + " is asked");
      }
    }
    return settings.withAllowedPrivate(allowed);
  }

  DataOptions data() {
    return data;
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
  }

  private static boolean loopback(String host) {
    if (host.toLowerCase(Locale.ROOT).equals("localhost")) {
      return true;
    }
    try {
      var literal = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
      return InetAddress.ofLiteral(literal).isLoopbackAddress();
    } catch (IllegalArgumentException name) {
      return false;
    }
  }
}
