package org.earshot.crawler.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/// A WebSocket that only listens, through the guarded client.
final class OpenLine extends WebSocketListener implements Line {
  /// A line that is silent for so long and does not answer a ping either is dead.
  private static final Duration PING = Duration.ofSeconds(30);

  /// RFC 6455 section 7.4.1: the purpose is fulfilled.
  private static final int DONE = 1000;

  private final Ear ear;
  private final WebSocket socket;
  private final AtomicBoolean ended = new AtomicBoolean();

  OpenLine(OkHttpClient client, Request request, Ear ear) {
    this.ear = ear;
    this.socket = client.newBuilder().pingInterval(PING).build().newWebSocket(request, this);
  }

  @Override
  public void onMessage(WebSocket from, String text) {
    ear.heard(text);
  }

  @Override
  public void onClosing(WebSocket from, int code, String reason) {
    from.close(DONE, null);
    end("closed by the other side (" + code + (reason.isBlank() ? "" : ", " + reason) + ")");
  }

  @Override
  public void onFailure(WebSocket from, Throwable failure, @Nullable Response answer) {
    end(answer == null ? reason(failure) : "answered with status " + answer.code());
  }

  private static String reason(Throwable failure) {
    return failure instanceof IOException known
        ? Failures.reason(known)
        : failure.getClass().getSimpleName();
  }

  private void end(String why) {
    if (ended.compareAndSet(false, true)) {
      ear.ended(why);
    }
  }

  @Override
  public void close() {
    socket.cancel();
    end("closed by us");
  }
}
