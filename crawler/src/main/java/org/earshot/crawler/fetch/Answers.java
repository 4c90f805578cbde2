package org.earshot.crawler.fetch;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import okhttp3.Response;
import org.earshot.crawler.FetchResult;
import org.earshot.crawler.Page;

/// Makes values of what a site answers.
final class Answers {
  private static final int FORBIDDEN = 403;

  /// Some interfaces refuse with 403 whoever has no request left, and say until when.
  private static final Set<Integer> MAY_THROTTLE = Set.of(429, 503, FORBIDDEN);

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private Answers() {}

  static Hop hop(Response response, Ask ask, Instant now) throws IOException {
    var location = response.header("Location");
    if (REDIRECTS.contains(response.code()) && location != null) {
      return redirect(ask.address(), location);
    }
    return answer(response, ask, now);
  }

  static Hop.Answer answer(Response response, Ask ask, Instant now) throws IOException {
    return new Hop.Answer(result(response, ask, now), spent(response, now));
  }

  private static Optional<Instant> spent(Response response, Instant now) {
    return RateLimits.until(response.headers().toMultimap(), now);
  }

  private static Hop redirect(WebAddress from, String location) {
    return from.resolve(location)
        .<Hop>map(Hop.Redirect::new)
        .orElseGet(() -> new Hop.Answer(new FetchResult.UnsupportedScheme(location)));
  }

  private static FetchResult result(Response response, Ask ask, Instant now) throws IOException {
    int status = response.code();
    if (status == 304 && !ask.validators().isEmpty()) {
      return new FetchResult.NotModified();
    }
    if (MAY_THROTTLE.contains(status)) {
      return throttle(response, now);
    }
    if (!response.isSuccessful()) {
      return new FetchResult.HttpFailure(status);
    }
    return Body.read(response, ask)
        .<FetchResult>map(bytes -> new FetchResult.Fetched(page(response, ask, bytes, now)))
        .orElseGet(() -> new FetchResult.TooLarge(ask.maxBytes()));
  }

  private static FetchResult throttle(Response response, Instant now) {
    var until =
        Optional.ofNullable(response.header("Retry-After"))
            .filter(_ -> response.code() != FORBIDDEN)
            .flatMap(header -> RetryAfter.until(header, now))
            .or(() -> spent(response, now));
    return response.code() == 429 || until.isPresent()
        ? new FetchResult.Throttled(response.code(), until)
        : new FetchResult.HttpFailure(response.code());
  }

  private static Page page(Response response, Ask ask, byte[] body, Instant now) {
    var url = ask.address().url();
    var headers = response.headers();
    if (ContentCodings.isFolded(response)) {
      // They speak of the body as it was sent; this one is unfolded.
      headers =
          headers.newBuilder().removeAll("Content-Encoding").removeAll("Content-Length").build();
    }
    return new Page(url, url, response.code(), headers.toMultimap(), body, now);
  }
}
