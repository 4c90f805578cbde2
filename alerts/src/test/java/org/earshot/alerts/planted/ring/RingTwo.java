package org.earshot.alerts.planted.ring;

import org.earshot.alerts.planted.RingOne;

/// Knows the other end of its ring.
public final class RingTwo {
  public String name() {
    return RingOne.class.getName();
  }
}
