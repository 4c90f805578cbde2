package org.earshot.app.cli;

/// Runs one command.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.err.println("not yet");
    System.exit(1);
  }
}
