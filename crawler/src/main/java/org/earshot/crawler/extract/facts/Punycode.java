package org.earshot.crawler.extract.facts;

import java.util.ArrayList;
import java.util.Optional;

/// Punycode (RFC 3492).
final class Punycode {
  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int FIRST_BIAS = 72;
  private static final int FIRST = 0x80;

  /// Longer names are not made by anybody; the time grows with the square of the length.
  private static final int LONGEST = 1_000;

  private Punycode() {}

  static String encode(String text) {
    var points = text.codePoints().limit(LONGEST).toArray();
    var out = new StringBuilder();
    text.chars().filter(c -> c < FIRST).forEach(c -> out.append((char) c));
    int basic = out.length();
    if (basic > 0) {
      out.append('-');
    }
    int n = FIRST;
    int delta = 0;
    int bias = FIRST_BIAS;
    int handled = basic;
    while (handled < points.length) {
      int least = least(points, n);
      delta += (least - n) * (handled + 1);
      n = least;
      for (int point : points) {
        delta += point < n ? 1 : 0;
        if (point == n) {
          number(out, delta, bias);
          bias = adapt(delta, handled + 1, handled == basic);
          delta = 0;
          handled++;
        }
      }
      delta++;
      n++;
    }
    return out.toString();
  }

  private static int least(int[] points, int from) {
    int least = Integer.MAX_VALUE;
    for (int point : points) {
      least = point >= from ? Math.min(least, point) : least;
    }
    return least;
  }

  private static void number(StringBuilder out, int delta, int bias) {
    int q = delta;
    for (int k = BASE; ; k += BASE) {
      int t = threshold(k, bias);
      if (q < t) {
        out.append(digit(q));
        return;
      }
      out.append(digit(t + (q - t) % (BASE - t)));
      q = (q - t) / (BASE - t);
    }
  }

  private static int threshold(int k, int bias) {
    return Math.clamp(k - bias, T_MIN, T_MAX);
  }

  private static char digit(int value) {
    return (char) (value < 26 ? 'a' + value : '0' + value - 26);
  }

  private static int adapt(int delta, int count, boolean first) {
    int scaled = first ? delta / DAMP : delta / 2;
    scaled += scaled / count;
    int k = 0;
    while (scaled > (BASE - T_MIN) * T_MAX / 2) {
      scaled /= BASE - T_MIN;
      k += BASE;
    }
    return k + (BASE - T_MIN + 1) * scaled / (scaled + SKEW);
  }

  static Optional<String> decode(String text) {
    int dash = text.lastIndexOf('-');
    var points = new ArrayList<Integer>();
    text.substring(0, Math.max(dash, 0)).chars().forEach(points::add);
    if (text.length() > LONGEST || points.stream().anyMatch(c -> c >= FIRST)) {
      return Optional.empty();
    }
    long n = FIRST;
    long i = 0;
    int bias = FIRST_BIAS;
    int at = dash < 0 ? 0 : dash + 1;
    while (at < text.length()) {
      long old = i;
      long weight = 1;
      for (int k = BASE; ; k += BASE) {
        int value = at < text.length() ? value(text.charAt(at++)) : -1;
        i += value * weight;
        if (value < 0 || i > Integer.MAX_VALUE) {
          return Optional.empty();
        }
        int t = threshold(k, bias);
        if (value < t) {
          break;
        }
        weight *= BASE - t;
      }
      bias = adapt((int) (i - old), points.size() + 1, old == 0);
      n += i / (points.size() + 1);
      i %= points.size() + 1;
      if (n > Character.MAX_CODE_POINT) {
        return Optional.empty();
      }
      points.add((int) i++, (int) n);
    }
    var out = new StringBuilder();
    points.forEach(out::appendCodePoint);
    return Optional.of(out.toString());
  }

  private static int value(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0' + 26;
    }
    return c >= 'a' && c <= 'z' ? c - 'a' : c >= 'A' && c <= 'Z' ? c - 'A' : -1;
  }
}
