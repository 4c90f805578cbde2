package org.earshot.crawler.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// The addresses that are not on the public Internet: the IANA special-purpose registries of IPv4
/// and IPv6 (RFC 6890), and the IPv6 ranges that carry an IPv4 address inside.
final class PrivateRanges {
  private static final List<AddressBlock> BLOCKS =
      Stream.of(
              "0.0.0.0/8", // this network
              "10.0.0.0/8", // private
              "100.64.0.0/10", // carrier's own
              "127.0.0.0/8", // loopback
              "169.254.0.0/16", // link-local, cloud metadata
              "172.16.0.0/12", // private
              "192.0.0.0/24", // protocol assignments
              "192.0.2.0/24", // documentation
              "192.88.99.0/24", // 6to4 relays
              "192.168.0.0/16", // private
              "198.18.0.0/15", // benchmarks
              "198.51.100.0/24", // documentation
              "203.0.113.0/24", // documentation
              "224.0.0.0/4", // multicast
              "240.0.0.0/4", // reserved, broadcast
              "::/96", // unspecified, loopback, IPv4-compatible
              "64:ff9b::/96", // NAT64: IPv4 inside
              "64:ff9b:1::/48", // NAT64 of one's own network
              "100::/64", // discard
              "2001::/23", // Teredo and other protocol assignments
              "2001:db8::/32", // documentation
              "2002::/16", // 6to4: IPv4 inside
              "fc00::/7", // unique local
              "fe80::/10", // link-local
              "fec0::/10", // site-local
              "ff00::/8") // multicast
          .map(text -> AddressBlock.parse(text).orElseThrow())
          .toList();

  private PrivateRanges() {}

  static boolean contains(InetAddress address) {
    return BLOCKS.stream().anyMatch(block -> block.contains(address));
  }
}
