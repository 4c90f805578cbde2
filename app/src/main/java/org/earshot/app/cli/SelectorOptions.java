package org.earshot.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Selectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The selectors with which a page is read.
final class SelectorOptions {
  @Option(
      names = "--selector",
      paramLabel = "PART=CSS",
      description = {
        "Where a part of a post stands, once for each part: list, text, title, author, authorUrl,"
            + " date, rating, permalink, ownerReply, next. CSS@NAME takes an attribute.",
        "With it, the page is read as the kind selectors."
      })
  private List<String> lines = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /// The kind to read with: whoever gives selectors need not name it.
  String kind(String asked) {
    if (lines.isEmpty() || asked.equals(Selectors.KIND)) {
      return asked;
    }
    if (asked.equals("auto")) {
      return Selectors.KIND;
    }
    throw misuse("selectors go with the kind selectors, not with " + asked);
  }

  Optional<Selectors> read() {
    try {
      return lines.isEmpty() ? Optional.empty() : Optional.of(Selectors.of(lines));
    } catch (IllegalArgumentException wrong) {
      throw misuse(wrong.getMessage());
    }
  }

  private RuntimeException misuse(@Nullable String line) {
    return spec == null
        ? new IllegalArgumentException(line)
        : new ParameterException(spec.commandLine(), String.valueOf(line));
  }
}
