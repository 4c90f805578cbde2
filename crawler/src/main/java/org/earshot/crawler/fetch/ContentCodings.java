package org.earshot.crawler.fetch;

import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import okhttp3.Response;
import okio.BufferedSource;
import okio.GzipSource;
import okio.InflaterSource;
import okio.Okio;
import okio.Source;
import org.brotli.dec.BrotliInputStream;

/// Unfolds bodies as their `Content-Encoding` says (RFC 9110, section 8.4.1): gzip, deflate, Brotli
/// (RFC 7932) and Zstandard (RFC 8878).
///
/// All of them are streams: what reads them sets the limit, and no more is unfolded than is read.
final class ContentCodings {
  /// What we ask for. Zstandard is read where it comes unasked: its decoder makes the JDK warn of
  /// old habits, which is not worth the few bytes.
  static final String ACCEPTED = "gzip, deflate, br";

  /// Nobody folds more often; a longer list only costs.
  private static final int MOST = 3;

  /// The first two bytes of a zlib stream, as one number, are a multiple of this (RFC 1950).
  private static final int ZLIB_CHECK = 31;

  private static final int DEFLATE_METHOD = 8;

  private ContentCodings() {}

  static BufferedSource unfolded(Response response) throws IOException {
    BufferedSource source = response.body().source();
    var codings = codings(response.headers("Content-Encoding"));
    if (codings.size() > MOST) {
      throw new IOException("the body is folded " + codings.size() + " times");
    }
    for (var coding : codings.reversed()) {
      source = Okio.buffer(unfolded(source, coding));
    }
    return source;
  }

  /// Whether the body is longer or shorter than its `Content-Length`.
  static boolean isFolded(Response response) {
    return !codings(response.headers("Content-Encoding")).isEmpty();
  }

  private static List<String> codings(List<String> headers) {
    var codings = new ArrayList<String>();
    for (var header : headers) {
      Arrays.stream(header.split(",", -1))
          .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
          .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
          .forEach(codings::add);
    }
    return codings;
  }

  private static Source unfolded(BufferedSource folded, String coding) throws IOException {
    // An empty body is empty in any coding; some servers send it with the header of a full one.
    if (folded.exhausted()) {
      return folded;
    }
    return switch (coding) {
      case "gzip", "x-gzip" -> new GzipSource(folded);
      case "deflate" -> new InflaterSource(folded, new Inflater(!isZlib(folded)));
      case "br" -> Okio.source(new BrotliInputStream(folded.inputStream()));
      case "zstd" -> Okio.source(new ZstdInputStream(folded.inputStream()));
      default -> throw new IOException("the body is folded as '" + coding + "'");
    };
  }

  /// `deflate` means a zlib stream; half of the servers send the bare one.
  private static boolean isZlib(BufferedSource folded) throws IOException {
    if (!folded.request(2)) {
      return false;
    }
    int first = folded.getBuffer().getByte(0) & 0xFF;
    int second = folded.getBuffer().getByte(1) & 0xFF;
    return (first & 0x0F) == DEFLATE_METHOD && (first * 256 + second) % ZLIB_CHECK == 0;
  }
}
