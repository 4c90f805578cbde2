package org.earshot.app.cli;

/// Closes something in good order when the process is told to stop: Ctrl-C, SIGTERM.
final class StopHook {
  private final Thread hook;

  StopHook(AutoCloseable service) {
    hook = Thread.ofPlatform().name("stop").unstarted(() -> close(service));
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /// It was closed already.
  void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException stopping) {
      // The hook runs, and closing twice does nothing.
    }
  }

  private static void close(AutoCloseable service) {
    try {
      service.close();
    } catch (Exception failed) {
      System.err.println("earshot: did not stop cleanly: " + failed);
    }
  }
}
