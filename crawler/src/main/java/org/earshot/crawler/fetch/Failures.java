package org.earshot.crawler.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import org.earshot.crawler.FetchResult;

/// Makes values of what OkHttp throws.
final class Failures {
  /// Deeper chains of causes are not made by anybody; the limit guards against a circular one.
  private static final int DEEPEST_CAUSE = 10;

  private Failures() {}

  static Hop hop(IOException failure, Duration limit) {
    return refusal(failure, DEEPEST_CAUSE)
        .<Hop>map(refused -> new Hop.NotAsked(refused.result()))
        .orElseGet(() -> new Hop.Answer(result(failure, limit)));
  }

  private static FetchResult result(IOException failure, Duration limit) {
    return failure instanceof InterruptedIOException
        ? new FetchResult.TimedOut(limit)
        : new FetchResult.Unreachable(reason(failure));
  }

  private static Optional<Refused> refusal(Throwable failure, int depth) {
    if (failure instanceof Refused refused) {
      return Optional.of(refused);
    }
    if (depth == 0) {
      return Optional.empty();
    }
    for (var suppressed : failure.getSuppressed()) {
      var found = refusal(suppressed, depth - 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.ofNullable(failure.getCause()).flatMap(cause -> refusal(cause, depth - 1));
  }

  static String reason(IOException failure) {
    var message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
