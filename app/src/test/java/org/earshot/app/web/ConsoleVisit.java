package org.earshot.app.web;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A running console with a watchlist, and somebody who is logged in there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConsoleVisit {
  RunningConsole console;
  Visitor ann;

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    console = new RunningConsole(data.resolve("whole")).withWatchlist();
    ann = console.loggedIn("ann");
  }

  @AfterAll
  void stop() {
    console.close();
  }
}
