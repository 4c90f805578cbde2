package org.earshot.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.function.UnaryOperator;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.FetchResult;
import org.earshot.crawler.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No form of an address leads inside.
class PrivateAddressTest {
  private static final int LIMIT = 100_000;

  @StartStop private final MockWebServer server = new MockWebServer();

  private final SettableClock clock = SettableClock.atNewYear();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:PORT/",
        "http://127.0.0.2:PORT/",
        "http://[::1]:PORT/",
        "http://[::ffff:127.0.0.1]:PORT/",
        "http://2130706433:PORT/",
        "http://127.1:PORT/",
        "http://0.0.0.0:PORT/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://[fd00::1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[64:ff9b:1::7f00:1]/",
        "http://[::]:PORT/",
        "http://[::127.0.0.1]:PORT/",
        "http://[fe80::1]/",
        "http://0:PORT/",
        "http://100.64.0.1/",
        "http://[2002:7f00:1::]/"
      })
  void privateAddressIsNotConnectedTo(String url) {
    var hop = ask(url.replace("PORT", String.valueOf(server.getPort())));

    assertThat(hop)
        .isInstanceOfSatisfying(
            Hop.NotAsked.class,
            not -> assertThat(not.result()).isInstanceOf(FetchResult.PrivateAddress.class));
    assertThat(server.getRequestCount()).isZero();
  }

  /// A rebinding DNS gives a public address to who looks up and a private one to who connects: what
  /// counts is the address that the socket really connects to.
  @Test
  void nameThatTurnsPrivateAfterItWasLookedUpIsRefusedAtTheSocket() throws IOException {
    var guard = new AddressGuard(Set.of(), false);
    var loopback = new byte[] {127, 0, 0, 1};
    var rebound = InetAddress.getByAddress("shop.example", loopback);

    try (var socket = new GuardedSockets(guard).createSocket()) {
      var target = new InetSocketAddress(rebound, server.getPort());
      assertThatThrownBy(() -> socket.connect(target, 1_000)).isInstanceOf(Refused.class);
    }

    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void hexAndOctalFormsReachNothing() {
    for (var host : new String[] {"0x7f000001", "0x7f.0.0.1", "0177.0.0.1"}) {
      var hop = ask("http://" + host + ":" + server.getPort() + "/");

      assertThat(hop).as(host).isNotInstanceOf(Hop.Redirect.class);
    }
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void nameThatLeadsToAPrivateAddressIsRefused() {
    var hop =
        ask(
            server.url("/").toString(),
            Validators.none(),
            settings -> settings.withAllowedPrivate(Set.of()));

    assertThat(hop)
        .isInstanceOfSatisfying(
            Hop.NotAsked.class,
            not -> assertThat(not.result()).isInstanceOf(FetchResult.PrivateAddress.class));
  }

  @Test
  void allowedPortOpensNoOtherOne() {
    var hop = ask("http://localhost:1/");

    assertThat(hop).isInstanceOf(Hop.NotAsked.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://shop.example/", "http://93.184.216.34/", "http://[2606:2800::1]/"})
  void nothingLeavesLoopbackWithoutAContact(String url) {
    var hop = ask(url, Validators.none(), settings -> CrawlerSettings.ofDefaults());

    assertThat(hop)
        .isInstanceOfSatisfying(
            Hop.NotAsked.class,
            not -> assertThat(not.result().toString()).contains("crawler.contact"));
  }

  private Hop ask(String url) {
    return ask(url, Validators.none(), UnaryOperator.identity());
  }

  private Hop ask(String url, Validators validators, UnaryOperator<CrawlerSettings> change) {
    try (var fetcher = fetcher(change)) {
      var address = WebAddress.parse(url).orElseThrow();
      return fetcher.ask(new Ask(address, validators, LIMIT, Ask.Overflow.REFUSE));
    }
  }

  private Fetcher fetcher(UnaryOperator<CrawlerSettings> change) {
    var settings =
        CrawlerSettings.ofDefaults()
            .withContact("mailto:ops@acme.example")
            .withAllowedPrivate(Set.of("localhost:" + server.getPort()));
    return new Fetcher(change.apply(settings), clock);
  }
}
