package org.earshot.crawler.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// One entry of `crawler.allowedPrivate`: a host name, an address or a CIDR block, with or without
/// a port (`intranet.example`, `10.1.0.0/16`, `localhost:8090`, `[::1]:8090`).
record AllowedPrivate(String name, Optional<AddressBlock> block, OptionalInt port) {
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("\\[(?<host>[^\\]]+)\\](:(?<port>\\d{1,5}))?"),
          Pattern.compile("(?<host>[^:\\[\\]]+)(:(?<port>\\d{1,5}))?"),
          Pattern.compile("(?<host>[\\p{XDigit}:.]+(/\\d{1,3})?)(?<port>x{0})"));
  private static final Pattern NAME = Pattern.compile("[\\p{Alnum}_][\\p{Alnum}_.-]*");

  static AllowedPrivate parse(String entry) {
    for (var form : FORMS) {
      var matcher = form.matcher(entry.strip());
      if (matcher.matches()) {
        return of(entry, matcher.group("host"), Optional.ofNullable(matcher.group("port")));
      }
    }
    throw wrong(entry);
  }

  private static AllowedPrivate of(String entry, String host, Optional<String> port) {
    var block = AddressBlock.parse(host);
    boolean bracketed = entry.strip().startsWith("[");
    if (block.isEmpty() && (bracketed || !NAME.matcher(host).matches())) {
      throw wrong(entry);
    }
    var number =
        port.filter(digits -> !digits.isEmpty())
            .map(digits -> OptionalInt.of(Integer.parseInt(digits)))
            .orElse(OptionalInt.empty());
    return new AllowedPrivate(host.toLowerCase(Locale.ROOT), block, number);
  }

  private static IllegalArgumentException wrong(String entry) {
    return new IllegalArgumentException(
        "crawler.allowedPrivate: '"
            + entry
            + "' is not a host name, an address or a CIDR block, with or without :port");
  }

  /// Whether it lets a connection through.
  ///
  /// @param host the name that was asked for, which may be the address itself
  boolean allows(String host, InetAddress address, int toPort) {
    return (port.isEmpty() || port.getAsInt() == toPort) && allows(host, address);
  }

  /// Whether it lets a connection through on some port.
  boolean allows(String host, InetAddress address) {
    return namesHost(host) || block.filter(b -> b.contains(address)).isPresent();
  }

  boolean namesHost(String host) {
    return block.isEmpty() && name.equals(host.toLowerCase(Locale.ROOT));
  }
}
