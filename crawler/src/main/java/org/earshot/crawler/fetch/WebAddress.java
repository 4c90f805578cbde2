package org.earshot.crawler.fetch;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;

/// An http or https address in its normal form, without a fragment.
///
/// @param url the whole address
/// @param scheme http or https
/// @param host name or number, an IPv6 address without brackets
/// @param port always a number, the scheme's own too
public record WebAddress(String url, String scheme, String host, int port) {
  public WebAddress {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(host, "host");
  }

  /// Reads an address; empty where it is not http or https, or not an address at all.
  public static Optional<WebAddress> parse(String text) {
    return Optional.ofNullable(HttpUrl.parse(text)).map(WebAddress::of);
  }

  /// An address that was checked when it came in.
  ///
  /// @throws IllegalArgumentException when it is not http or https
  public static WebAddress of(URI address) {
    return parse(address.toASCIIString())
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'" + address + "' is not an http or https address with a host"));
  }

  /// Where a `Location` leads from here (RFC 9110 section 10.2.2); empty where that is not http or
  /// https.
  public Optional<WebAddress> resolve(String location) {
    return Optional.ofNullable(HttpUrl.get(url).resolve(location)).map(WebAddress::of);
  }

  /// What is rate-limited together: host and port, whatever the scheme.
  public String group() {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }

  /// Scheme, host and port: what one robots.txt holds for (RFC 9309 section 2.3).
  public String origin() {
    return scheme + "://" + group();
  }

  public WebAddress robotsTxt() {
    return of(HttpUrl.get(url).newBuilder().encodedPath("/robots.txt").query(null).build());
  }

  private static WebAddress of(HttpUrl url) {
    boolean isBare = url.fragment() == null && url.username().isEmpty() && url.password().isEmpty();
    var bare = isBare ? url : url.newBuilder().fragment(null).username("").password("").build();
    return new WebAddress(bare.toString(), bare.scheme(), bare.host(), bare.port());
  }
}
