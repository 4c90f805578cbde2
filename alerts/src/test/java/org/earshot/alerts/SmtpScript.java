package org.earshot.alerts;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A real SMTP conversation that answers as a test says.
final class SmtpScript implements AutoCloseable {
  /// What is answered instead of a reply to hang up without one.
  static final String HANG_UP = "hang up";

  private final ServerSocket socket;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> mails = new CopyOnWriteArrayList<>();

  SmtpScript() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  /// From now on a step (`CONNECT`, `MAIL`, `RCPT`, `DATA`, `DOT`, `QUIT`) is answered so.
  SmtpScript answer(String step, String words) {
    answers.put(step, words);
    return this;
  }

  SmtpScript usual() {
    answers.clear();
    return this;
  }

  /// What was taken, or would have been: everything up to the final dot.
  List<String> mails() {
    return mails;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (var caller = socket.accept()) {
        talk(caller);
      } catch (IOException hungUp) {
        // The next caller is served all the same.
      }
    }
  }

  private void talk(Socket caller) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
    var out =
        new BufferedWriter(
            new OutputStreamWriter(caller.getOutputStream(), StandardCharsets.UTF_8));
    say(out, answers.getOrDefault("CONNECT", "220 script"));
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      var verb = (line.length() < 4 ? line : line.substring(0, 4)).toUpperCase(Locale.ROOT);
      if (verb.equals("DATA") && !answers.containsKey("DATA")) {
        say(out, "354 go on");
        mails.add(mail(in));
        say(out, answers.getOrDefault("DOT", "250 taken"));
      } else {
        say(out, answers.getOrDefault(verb, verb.equals("QUIT") ? "221 bye" : "250 fine"));
      }
    }
  }

  private static String mail(BufferedReader in) throws IOException {
    var mail = new StringBuilder();
    for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      mail.append(line).append('\n');
    }
    return mail.toString();
  }

  private static void say(BufferedWriter out, String words) throws IOException {
    if (words.equals(HANG_UP)) {
      throw new IOException(HANG_UP);
    }
    out.write(words + "\r\n");
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
