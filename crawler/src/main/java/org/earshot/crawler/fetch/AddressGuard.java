package org.earshot.crawler.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;

/// Decides to which network addresses we connect: public ones, and those that the operator listed.
final class AddressGuard {
  private final List<AllowedPrivate> allowed;
  private final boolean loopbackOnly;

  /// Guards by the operator's word.
  ///
  /// @param loopbackOnly true while no contact is configured: nothing leaves this machine then
  AddressGuard(Collection<String> allowed, boolean loopbackOnly) {
    this.allowed = allowed.stream().map(AllowedPrivate::parse).toList();
    this.loopbackOnly = loopbackOnly;
  }

  /// Checks the address that is about to be connected to.
  void check(InetSocketAddress target) throws Refused {
    var host = target.getHostString();
    var address = target.getAddress();
    if (address == null) {
      throw Refused.privateAddress(host, "unresolved");
    }
    boolean listed =
        allowed.stream().anyMatch(entry -> entry.allows(host, address, target.getPort()));
    check(host, address, listed);
  }

  /// Checks what a name server said, before the port is known.
  void checkName(String host, InetAddress address) throws Refused {
    check(host, address, allowed.stream().anyMatch(entry -> entry.allows(host, address)));
  }

  private void check(String host, InetAddress address, boolean listed) throws Refused {
    if (PrivateRanges.contains(address) && !listed) {
      throw Refused.privateAddress(host, address.getHostAddress());
    }
    if (loopbackOnly && !address.isLoopbackAddress()) {
      throw Refused.noContact();
    }
  }

  /// Refuses a name that is surely not on loopback while nothing may leave it, so that no name
  /// server is asked either.
  void checkUnresolved(String host) throws Refused {
    boolean local =
        host.equals("localhost")
            || host.endsWith(".localhost")
            || AddressBlock.parse(host).isPresent()
            || allowed.stream().anyMatch(entry -> entry.namesHost(host));
    if (loopbackOnly && !local) {
      throw Refused.noContact();
    }
  }
}
