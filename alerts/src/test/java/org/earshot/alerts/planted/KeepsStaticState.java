package org.earshot.alerts.planted;

final class KeepsStaticState {
  static int count;

  private KeepsStaticState() {}
}
