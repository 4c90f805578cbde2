package org.earshot.alerts.planted;

import org.earshot.alerts.planted.ring.RingTwo;

/// Knows the other end of its ring.
public final class RingOne {
  public String name() {
    return RingTwo.class.getName();
  }
}
