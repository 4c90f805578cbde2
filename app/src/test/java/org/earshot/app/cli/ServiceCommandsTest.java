package org.earshot.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `serve` and `demo`, as people start and stop them.
@Timeout(180)
final class ServiceCommandsTest {
  private static final Pattern CONSOLE = Pattern.compile("http://localhost:\\d+");
  private static final Pattern PASSWORD = Pattern.compile("([a-z2-9]{5}-){3}[a-z2-9]{5}");

  @TempDir Path folder;

  @Test
  void serveAnswersUntilItIsStopped() throws Exception {
    var data = folder.resolve("data").toString();
    var err = new Watched("crawler.contact is set");
    var cli = new Cli();
    var terminal = cli.terminal(new ByteArrayOutputStream(), err);
    var serve = new Running(() -> Commands.run(terminal, "serve", "--port", "0", "--data", data));
    err.awaitLine();

    assertThat(PASSWORD.matcher(err.text()).find()).as("a password in %s", err.text()).isTrue();
    assertThat(status(console(err.text()))).isLessThan(400);
    assertThat(new Cli().run("user", "list", "--data", data).out()).startsWith("admin\tadmin\t");

    assertThat(serve.stop()).isZero();
    assertThat(new Cli().run("user", "list", "--data", data).out()).startsWith("admin\t");
  }

  @Test
  void demoShowsItsAddressAndLeavesNothingBehind() throws Exception {
    var out = new Watched("Ctrl-C");
    var err = new ByteArrayOutputStream();
    var terminal = new Cli().with("EARSHOT_ADMIN_PASSWORD", "kettle-on-the-hob").terminal(out, err);
    var demo = new Running(() -> Commands.run(terminal, "demo", "--port", "0"));
    out.awaitLine();

    assertThat(out.text()).contains("kettle-on-the-hob", "admin");
    assertThat(status(console(out.text()))).isLessThan(400);
    assertThat(demo.stop()).isZero();
  }

  @Test
  void portThatIsTakenIsNamed() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());

      for (var command : new String[] {"demo", "serve"}) {
        var ran = new Cli().run(command, "--port", port);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
            .startsWith("earshot: cannot listen on 127.0.0.1 port " + port)
            .contains("--port");
      }
    }
  }

  @Test
  void wrongConfigurationStopsTheStart() {
    var ran = new Cli().with("EARSHOT_HTTP_PORT", "many").run("serve");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("http.port", "EARSHOT_HTTP_PORT", "a whole number");
  }

  private static URI console(String text) {
    var found = CONSOLE.matcher(text);
    assertThat(found.find()).as("an address in %s", text).isTrue();
    return URI.create(found.group() + "/login");
  }

  private static int status(URI address) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }

  /// A command in a thread of its own.
  private static final class Running {
    private final FutureTask<Integer> task;
    private final Thread thread;

    Running(Callable<Integer> command) {
      task = new FutureTask<>(command);
      thread = Thread.ofPlatform().start(task);
    }

    int stop() throws Exception {
      thread.interrupt();
      return task.get(60, TimeUnit.SECONDS);
    }
  }

  /// Output that says when a word has come.
  private static final class Watched extends ByteArrayOutputStream {
    private final String word;
    private final CountDownLatch seen = new CountDownLatch(1);

    Watched(String word) {
      this.word = word;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      super.write(bytes, from, length);
      if (text().contains(word)) {
        seen.countDown();
      }
    }

    void awaitLine() throws InterruptedException {
      assertThat(seen.await(120, TimeUnit.SECONDS)).as("'%s' in %s", word, text()).isTrue();
    }

    String text() {
      return toString(StandardCharsets.UTF_8);
    }
  }
}
