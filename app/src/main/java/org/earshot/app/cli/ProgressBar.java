package org.earshot.app.cli;

/// How far long work is, on a terminal only.
final class ProgressBar {
  private static final int WIDTH = 40;

  private final Terminal terminal;
  private boolean shown;

  ProgressBar(Terminal terminal) {
    this.terminal = terminal;
  }

  void show(long done, long total) {
    if (!terminal.chatty()) {
      return;
    }
    double share = total <= 0 ? 1 : Math.clamp((double) done / total, 0, 1);
    int full = (int) (share * WIDTH);
    terminal
        .err()
        .printf(
            "\r[%s%s] %3d %%  %,d of %,d",
            "#".repeat(full), ".".repeat(WIDTH - full), (int) (share * 100), done, total);
    terminal.err().flush();
    shown = true;
  }

  void end() {
    if (shown) {
      terminal.err().println();
      shown = false;
    }
  }
}
