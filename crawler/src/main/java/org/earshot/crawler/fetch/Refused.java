package org.earshot.crawler.fetch;

import java.io.IOException;
import java.io.Serial;
import org.earshot.crawler.FetchResult;

/// We would not connect there. Travels as an exception only because it has to pass through OkHttp;
/// [Failures] makes a value of it.
final class Refused extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private static final String NO_CONTACT =
      "not asked: set crawler.contact, so that site owners know whom to turn to";

  private final transient FetchResult result;

  private Refused(FetchResult result) {
    super(result.toString());
    this.result = result;
  }

  static Refused privateAddress(String host, String address) {
    return new Refused(new FetchResult.PrivateAddress(host, address));
  }

  static Refused noContact() {
    return new Refused(new FetchResult.Unreachable(NO_CONTACT));
  }

  FetchResult result() {
    return result;
  }
}
