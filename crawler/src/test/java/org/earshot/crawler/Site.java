package org.earshot.crawler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/// A web site of a test: answers by path, 404 where it knows none, and remembers who asked for
/// what.
final class Site extends Dispatcher {
  private final Map<String, Function<RecordedRequest, MockResponse>> pages =
      new ConcurrentHashMap<>();
  private final List<RecordedRequest> requests = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger under = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  private volatile Function<RecordedRequest, MockResponse> otherwise =
      request -> new MockResponse.Builder().code(404).build();

  /// What is answered where no path is known.
  void otherwise(Function<RecordedRequest, MockResponse> answer) {
    otherwise = answer;
  }

  void answer(String path, Supplier<MockResponse> answer) {
    pages.put(path, request -> answer.get());
  }

  void answer(String path, Function<RecordedRequest, MockResponse> answer) {
    pages.put(path, answer);
  }

  void page(String path, String body) {
    answer(path, () -> new MockResponse.Builder().body(body).build());
  }

  void status(String path, int code, String... headers) {
    answer(
        path,
        () -> {
          var response = new MockResponse.Builder().code(code);
          for (var header : headers) {
            response.addHeader(header);
          }
          return response.build();
        });
  }

  void redirect(String path, String to) {
    status(path, 302, "Location: " + to);
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    mostAtOnce.accumulateAndGet(under.incrementAndGet(), Math::max);
    requests.add(request);
    try {
      var known = pages.get(request.getTarget());
      return known == null ? otherwise.apply(request) : known.apply(request);
    } finally {
      under.decrementAndGet();
    }
  }

  /// The paths that were asked for, in order.
  List<String> asked() {
    return List.copyOf(requests).stream().map(RecordedRequest::getTarget).toList();
  }

  /// How often a path was asked for.
  long asked(String path) {
    return asked().stream().filter(path::equals).count();
  }

  List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  int mostAtOnce() {
    return mostAtOnce.get();
  }
}
