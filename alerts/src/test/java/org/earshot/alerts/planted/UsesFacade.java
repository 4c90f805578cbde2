package org.earshot.alerts.planted;

import org.earshot.alerts.Alerts;

final class UsesFacade {
  void run(Alerts alerts) {
    alerts.runDue();
  }
}
