package org.earshot.crawler.fetch;

import java.io.IOException;
import java.util.Optional;
import okhttp3.Response;
import okio.Buffer;

/// Reads a body up to a limit, counted after decompression: a small answer may unfold into an
/// endless one.
final class Body {
  private static final long CHUNK = 8192;

  private Body() {}

  /// The bytes; empty where they are more than the limit and it refuses them.
  static Optional<byte[]> read(Response response, Ask ask) throws IOException {
    boolean refuse = ask.overflow() == Ask.Overflow.REFUSE;
    if (refuse && response.body().contentLength() > ask.maxBytes()) {
      return Optional.empty();
    }
    var buffer = new Buffer();
    try (var source = ContentCodings.unfolded(response)) {
      while (buffer.size() <= ask.maxBytes()) {
        if (source.read(buffer, CHUNK) < 0) {
          return Optional.of(buffer.readByteArray());
        }
      }
    } catch (RuntimeException e) {
      // What decoders throw at a body that is none of theirs.
      throw new IOException("the body does not unfold: " + e.getMessage(), e);
    }
    return refuse ? Optional.empty() : Optional.of(buffer.readByteArray(ask.maxBytes()));
  }
}
