package org.earshot.crawler.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// A CIDR block of IPv4 or IPv6 addresses.
///
/// An IPv4 address written inside IPv6 (`::ffff:a.b.c.d`) is turned into plain IPv4 by the JDK
/// before it can get here.
final class AddressBlock {
  private static final Pattern IPV4 = Pattern.compile("[0-9.]+");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private final byte[] prefix;
  private final int bits;

  private AddressBlock(byte[] prefix, int bits) {
    this.prefix = prefix;
    this.bits = bits;
  }

  /// Reads `10.0.0.0/8`, `fc00::/7` or a single address; empty where it is none of them. Never asks
  /// a name server.
  static Optional<AddressBlock> parse(String text) {
    int slash = text.indexOf('/');
    var literal = slash < 0 ? text : text.substring(0, slash);
    if (!IPV4.matcher(literal).matches() && !IPV6.matcher(literal).matches()) {
      return Optional.empty();
    }
    try {
      var prefix = InetAddress.getByName(literal).getAddress();
      int bits = slash < 0 ? prefix.length * 8 : Integer.parseInt(text.substring(slash + 1));
      return bits < 0 || bits > prefix.length * 8
          ? Optional.empty()
          : Optional.of(new AddressBlock(prefix, bits));
    } catch (UnknownHostException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  boolean contains(InetAddress address) {
    var bytes = address.getAddress();
    if (bytes.length != prefix.length) {
      return false;
    }
    int whole = bits / 8;
    if (!Arrays.equals(bytes, 0, whole, prefix, 0, whole)) {
      return false;
    }
    int rest = bits % 8;
    return rest == 0 || ((bytes[whole] ^ prefix[whole]) & 0xff) >>> (8 - rest) == 0;
  }
}
