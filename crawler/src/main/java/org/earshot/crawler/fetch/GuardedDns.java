package org.earshot.crawler.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/// Refuses a name as soon as one of its addresses is private. OkHttp asks it for names only, never
/// for addresses in the URL: [GuardedSockets] checks those.
final class GuardedDns implements Dns {
  private final AddressGuard guard;

  GuardedDns(AddressGuard guard) {
    this.guard = guard;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    var addresses = Dns.SYSTEM.lookup(host);
    try {
      for (var address : addresses) {
        guard.checkName(host, address);
      }
    } catch (Refused refused) {
      throw (UnknownHostException)
          new UnknownHostException(refused.getMessage()).initCause(refused);
    }
    return addresses;
  }
}
