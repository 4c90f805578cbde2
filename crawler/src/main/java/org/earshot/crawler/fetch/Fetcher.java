package org.earshot.crawler.fetch;

import java.io.IOException;
import java.net.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.FetchResult;
import org.earshot.crawler.GuardedClient;
import org.jspecify.annotations.Nullable;

/// Sends one request and says what came of it. Everything of Earshot that leaves by HTTP leaves
/// here.
public final class Fetcher implements GuardedClient, Web, AutoCloseable {
  /// Methods that carry a body even where it is empty.
  private static final Set<String> NEEDS_BODY = Set.of("POST", "PUT", "PATCH");

  private final CrawlerSettings settings;
  private final Clock clock;
  private final AddressGuard guard;
  private final String userAgent;
  private final OkHttpClient client;
  private final Deadlines deadlines;

  /// Opens the client.
  ///
  /// @throws IllegalArgumentException when a setting that only this class can read is wrong; the
  ///   message names its key
  public Fetcher(CrawlerSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.guard = new AddressGuard(settings.allowedPrivate(), settings.contact().isEmpty());
    this.userAgent = UserAgent.of(settings.contact());
    this.client = client(settings.requestTimeout(), guard);
    this.deadlines = new Deadlines(settings.requestTimeout());
  }

  private static OkHttpClient client(Duration limit, AddressGuard guard) {
    return new OkHttpClient.Builder()
        .dns(new GuardedDns(guard))
        .socketFactory(new GuardedSockets(guard))
        .proxy(Proxy.NO_PROXY)
        .followRedirects(false)
        .followSslRedirects(false)
        // A retry would be a second request that no gate has seen.
        .retryOnConnectionFailure(false)
        .addNetworkInterceptor(chain -> withoutRetryNow(chain.proceed(chain.request())))
        .connectionPool(IdleConnections.pool())
        // The deadline of the whole covers each read and write.
        .connectTimeout(limit)
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        .build();
  }

  /// OkHttp itself repeats a request after 503 with `Retry-After: 0`, around the gate.
  private static Response withoutRetryNow(Response response) {
    boolean retryNow = response.code() == 503 && "0".equals(response.header("Retry-After"));
    return retryNow ? response.newBuilder().removeHeader("Retry-After").build() : response;
  }

  @Override
  public Hop ask(Ask ask) {
    var request = new okhttp3.Request.Builder().url(ask.address().url());
    ask.validators().etag().ifPresent(etag -> request.header("If-None-Match", etag));
    ask.validators().lastModified().ifPresent(at -> request.header("If-Modified-Since", at));
    return exchange(
        request, ask.address(), response -> Answers.hop(response, ask, clock.instant()));
  }

  @Override
  public FetchResult send(GuardedClient.Request sent) {
    var parsed = WebAddress.parse(sent.url().toASCIIString());
    if (parsed.isEmpty()) {
      return new FetchResult.UnsupportedScheme(sent.url().toString());
    }
    var address = parsed.get();
    var request =
        new okhttp3.Request.Builder().url(address.url()).method(sent.method(), body(sent));
    sent.headers().forEach(request::header);
    var ask = new Ask(address, Validators.none(), settings.maxBodyBytes(), Ask.Overflow.REFUSE);
    return result(
        exchange(request, address, response -> Answers.answer(response, ask, clock.instant())));
  }

  private static @Nullable RequestBody body(GuardedClient.Request sent) {
    boolean none = sent.body().length == 0 && !NEEDS_BODY.contains(sent.method());
    return none ? null : RequestBody.create(sent.body());
  }

  private static FetchResult result(Hop hop) {
    return switch (hop) {
      case Hop.Answer(var result, var _) -> result;
      case Hop.NotAsked(var result) -> result;
      case Hop.Redirect(var to) -> new FetchResult.Unreachable("sent on to " + to.url());
    };
  }

  /// What a response means.
  private interface Reading {
    Hop read(Response response) throws IOException;
  }

  private Hop exchange(okhttp3.Request.Builder request, WebAddress address, Reading reading) {
    try {
      guard.checkUnresolved(address.host());
      var named =
          request
              .header("User-Agent", userAgent)
              .header("Accept-Encoding", ContentCodings.ACCEPTED);
      return exchange(client.newCall(named.build()), reading);
    } catch (IOException e) {
      return Failures.hop(e, settings.requestTimeout());
    }
  }

  private Hop exchange(Call call, Reading reading) throws IOException {
    try (var deadline = deadlines.begin(call)) {
      try (var response = call.execute()) {
        return reading.read(response);
      } catch (IOException e) {
        if (deadline.tookTooLong()) {
          return new Hop.Answer(new FetchResult.TimedOut(settings.requestTimeout()));
        }
        throw e;
      }
    }
  }

  /// Opens a line to an address and listens (RFC 6455). What keeps it from opening is told to the
  /// ear as its end.
  public Line listen(WebAddress address, Ear ear) {
    try {
      guard.checkUnresolved(address.host());
    } catch (Refused refused) {
      ear.ended(Failures.reason(refused));
      return () -> {};
    }
    var request =
        new okhttp3.Request.Builder().url(address.url()).header("User-Agent", userAgent).build();
    // The line itself has no end; its opening has.
    var opening = client.newBuilder().callTimeout(settings.requestTimeout()).build();
    return new OpenLine(opening, request, ear);
  }

  /// Breaks off what is under way; it ends as unreachable.
  public void cancel() {
    client.dispatcher().cancelAll();
  }

  @Override
  public void close() {
    cancel();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
    deadlines.close();
  }
}
