package org.earshot.crawler.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.earshot.crawler.Page;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/// Pages as compressed WARC records, each a gzip member of its own.
final class Records {
  /// They speak of the transfer, which is over: the body is kept whole and decompressed.
  private static final Set<String> OF_THE_TRANSFER =
      Set.of("content-length", "content-encoding", "transfer-encoding", "connection", "trailer");

  private Records() {}

  /// The record that begins a file.
  static byte[] opening(String file, Instant at) {
    var fields =
        Map.of(
            "software", List.of("Earshot"),
            "format", List.of("WARC File Format 1.1"),
            "description", List.of("Pages that gave mentions; bodies are decompressed"));
    return compressed(
        new Warcinfo.Builder()
            .version(MessageVersion.WARC_1_1)
            .date(at)
            .recordId(UUID.randomUUID())
            .filename(file)
            .fields(fields)
            .build());
  }

  /// The record of a page.
  ///
  /// @param digest of its body
  static byte[] response(Page page, byte[] digest) {
    var http = new HttpResponse.Builder(page.status(), "");
    page.headers()
        .forEach((name, values) -> {
          if (!OF_THE_TRANSFER.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> http.addHeader(name, value));
          }
        });
    http.body(null, page.body());
    try {
      return compressed(
          new WarcResponse.Builder(page.url())
              .version(MessageVersion.WARC_1_1)
              .date(page.at())
              .recordId(UUID.randomUUID())
              .payloadDigest(new WarcDigest("sha256", digest))
              .body(http.build())
              .build());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is all in memory
    }
  }

  /// The body of the page in a record; empty where it holds no readable page.
  static Optional<byte[]> body(byte[] record) {
    // Unpacked here: this checks the checksum of the whole record, which the reader leaves alone.
    try (var packed = new GZIPInputStream(new ByteArrayInputStream(record));
        var reader = new WarcReader(new ByteArrayInputStream(packed.readAllBytes()))) {
      return reader.next().flatMap(Records::body);
    } catch (IOException broken) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> body(WarcRecord record) {
    if (!(record instanceof WarcResponse response)) {
      return Optional.empty();
    }
    try {
      return Optional.of(response.http().body().stream().readAllBytes());
    } catch (IOException broken) {
      return Optional.empty();
    }
  }

  private static byte[] compressed(WarcRecord record) {
    var out = new ByteArrayOutputStream();
    try (var writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP)) {
      writer.write(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is all in memory
    }
    return out.toByteArray();
  }
}
