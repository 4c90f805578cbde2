package org.earshot.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::808:808",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "fc00::1",
        "fdff::1",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "ff02::1"
      })
  void privateAndReservedRangesAreRefused(String address) throws UnknownHostException {
    var guard = new AddressGuard(Set.of(), false);
    var target = new InetSocketAddress(InetAddress.getByName(address), 80);

    assertThatThrownBy(() -> guard.check(target)).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1",
        "::ffff:8.8.8.8"
      })
  void publicAddressesBesideThemAreNot(String address) throws UnknownHostException {
    assertThat(PrivateRanges.contains(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          127.0.0.1,        127.0.0.1, 80,   true
          127.0.0.1:8090,   127.0.0.1, 8090, true
          127.0.0.1:8090,   127.0.0.1, 80,   false
          127.0.0.1,        127.0.0.2, 80,   false
          10.1.0.0/16,      10.1.2.3,  80,   true
          10.1.0.0/16,      10.2.2.3,  80,   false
          10.1.0.0/16:8080, 10.1.2.3,  8080, true
          10.1.0.0/16:8080, 10.1.2.3,  80,   false
          10.0.0.0/9,       10.127.0.1, 80,  true
          10.0.0.0/9,       10.128.0.1, 80,  false
          ::1,              ::1,       80,   true
          [::1]:8090,       ::1,       8090, true
          [::1]:8090,       ::1,       80,   false
          fd00::/8,         fd12::1,   80,   true
          localhost,        127.0.0.1, 80,   false
          """)
  void operatorsWordOpensWhatItSaysAndNoMore(
      String entry, String address, int port, boolean allowed) throws UnknownHostException {
    var guard = new AddressGuard(Set.of(entry), false);
    var target = new InetSocketAddress(InetAddress.getByName(address), port);

    assertThat(passes(guard, target)).isEqualTo(allowed);
  }

  @Test
  void nameThatTheOperatorListedMayLeadAnywhereInside() throws UnknownHostException {
    var guard = new AddressGuard(Set.of("Intranet.example:8080"), false);
    var inside = InetAddress.getByAddress("intranet.example", new byte[] {10, 0, 0, 1});

    assertThat(passes(guard, new InetSocketAddress(inside, 8080))).isTrue();
    assertThat(passes(guard, new InetSocketAddress(inside, 22))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10.0.0.0/33", "10.0.0.0/x", "a b", "http://x", "localhost:123456", "[x]"})
  void entryThatMeansNothingIsRefusedByName(String entry) {
    assertThatThrownBy(() -> new AddressGuard(Set.of(entry), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("crawler.allowedPrivate")
        .hasMessageContaining(entry);
  }

  @Test
  void unresolvedAddressIsRefused() {
    var guard = new AddressGuard(Set.of(), false);

    assertThat(passes(guard, InetSocketAddress.createUnresolved("x.example", 80))).isFalse();
  }

  private static boolean passes(AddressGuard guard, InetSocketAddress target) {
    try {
      guard.check(target);
      return true;
    } catch (Refused e) {
      return false;
    }
  }
}
