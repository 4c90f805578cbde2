package org.earshot.app.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.earshot.app.OperatorException;
import org.earshot.app.json.ScoreJson;
import org.earshot.indexer.Scorer;
import org.earshot.indexer.Scorers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Scores for texts that are not kept.
@Command(
    name = "score",
    description = {
      "Scores texts: one a line, plain or as a JSON object with \"text\" and, if known, \"id\","
          + " \"brand\", \"lang\", \"rating\", \"ratingMax\". Answers with one JSON object a line."
    })
final class ScoreCommand extends TerminalCommand {
  /// What a pipe takes at once; the answers to a file are written in such pieces.
  private static final int PIECE = 64 * 1024;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "The lines to read; standard input without it, or with -.")
  private String file = "-";

  private final ScoreJson json = new ScoreJson();

  ScoreCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    try (var in = open();
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return score(lines) ? Commands.OK : Commands.FAILURE;
    } catch (NoSuchFileException absent) {
      throw new OperatorException("there is no file " + file, absent);
    } catch (IOException failed) {
      throw new OperatorException("cannot read " + file + ": " + failed.getMessage(), failed);
    }
  }

  private InputStream open() throws IOException {
    return file.equals("-") ? terminal.in() : Files.newInputStream(Path.of(file));
  }

  /// Answers every line that can be read, in their order; blank lines are passed over.
  ///
  /// @return false when a line could not be read
  private boolean score(BufferedReader lines) throws IOException {
    var scorer = Scorers.bundled();
    var out = answers();
    boolean allRead = true;
    int number = 0;
    // Nobody reads on: an endless input would be scored for ever.
    for (var line = lines.readLine();
        line != null && !terminal.out().checkError();
        line = lines.readLine()) {
      number++;
      allRead &= line.isBlank() || answer(json.read(number, line), scorer, out);
      if (!lines.ready()) {
        out.flush(); // who asks line by line is answered line by line
      }
    }
    out.flush();
    return allRead;
  }

  private PrintStream answers() {
    return new PrintStream(
        new BufferedOutputStream(terminal.out(), PIECE), false, StandardCharsets.UTF_8);
  }

  private boolean answer(ScoreJson.Line line, Scorer scorer, PrintStream out) {
    return switch (line) {
      case ScoreJson.Line.Asked asked -> {
        out.println(json.write(asked.id(), scorer.score(asked.request())));
        yield true;
      }
      case ScoreJson.Line.Bad bad -> {
        say(Plain.line(bad.message()));
        yield false;
      }
    };
  }
}
