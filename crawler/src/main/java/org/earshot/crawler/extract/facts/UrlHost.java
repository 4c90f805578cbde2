package org.earshot.crawler.extract.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The host of an address (WHATWG URL standard, section 3.5): a name in its ASCII form, or a number
/// in its one form, however it was written (`0x7f.1`, `2130706433`).
final class UrlHost {
  /// What no host may contain.
  private static final String FORBIDDEN = "\0\t\n\r #/:<>?@[\\]^|";

  private static final int IPV6_PIECES = 8;
  private static final int LARGEST_PIECE = 0xFFFF;

  private UrlHost() {}

  /// @param special whether the scheme is one whose hosts are names of the Internet
  static Optional<String> parse(String text, boolean special) {
    if (text.startsWith("[")) {
      return text.endsWith("]")
          ? ipv6(text.substring(1, text.length() - 1)).map(UrlHost::written)
          : Optional.empty();
    }
    return special ? domain(text) : opaque(text);
  }

  private static Optional<String> opaque(String text) {
    boolean forbidden = text.chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0);
    return forbidden ? Optional.empty() : Optional.of(PercentCoding.controls(text));
  }

  private static Optional<String> domain(String text) {
    return Idna.toAscii(PercentCoding.decoded(text))
        .filter(ascii -> ascii.chars().noneMatch(UrlHost::isForbiddenInDomain))
        .flatMap(ascii -> endsInNumber(ascii) ? ipv4(ascii) : Optional.of(ascii));
  }

  private static boolean isForbiddenInDomain(int c) {
    return c < 0x20 || c == 0x7F || c == '%' || FORBIDDEN.indexOf(c) >= 0;
  }

  private static List<String> labels(String host) {
    var labels = new ArrayList<>(Arrays.asList(host.split("\\.", -1)));
    if (labels.size() > 1 && labels.getLast().isEmpty()) {
      labels.removeLast();
    }
    return labels;
  }

  private static boolean endsInNumber(String host) {
    var last = labels(host).getLast();
    boolean digits = !last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits || (isHex(last) && number(last).isPresent());
  }

  private static boolean isHex(String label) {
    return label.startsWith("0x") || label.startsWith("0X");
  }

  /// Up to four numbers; the last one fills what is left.
  private static Optional<String> ipv4(String host) {
    var labels = labels(host);
    if (labels.size() > 4) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 0; i < labels.size(); i++) {
      boolean last = i == labels.size() - 1;
      long limit = last ? 1L << (8 * (5 - labels.size())) : 256;
      var number = number(labels.get(i));
      if (number.isEmpty() || number.get() >= limit) {
        return Optional.empty();
      }
      address += last ? number.get() : number.get() << (8 * (3 - i));
    }
    return Optional.of(dotted(address));
  }

  private static String dotted(long address) {
    return (address >> 24)
        + "."
        + ((address >> 16) & 255)
        + "."
        + ((address >> 8) & 255)
        + "."
        + (address & 255);
  }

  private static Optional<Long> number(String label) {
    int radix = isHex(label) ? 16 : label.length() > 1 && label.startsWith("0") ? 8 : 10;
    var digits = label.substring(radix == 16 ? 2 : 0);
    if (label.isEmpty() || digits.chars().anyMatch(c -> Character.digit(c, radix) < 0 || c > 'f')) {
      return Optional.empty();
    }
    var significant = digits.replaceFirst("^0+", "");
    // More digits are more than 32 bits in any radix.
    return Optional.of(
        significant.isEmpty()
            ? 0L
            : significant.length() > 15 ? Long.MAX_VALUE : Long.parseLong(significant, radix));
  }

  private static Optional<int[]> ipv6(String text) {
    int gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      return Optional.empty();
    }
    var head = pieces(gap < 0 ? text : text.substring(0, gap), gap < 0);
    var tail = pieces(gap < 0 ? "" : text.substring(gap + 2), true);
    if (head.isEmpty() || tail.isEmpty()) {
      return Optional.empty();
    }
    var before = head.get();
    var after = tail.get();
    int count = before.size() + after.size();
    if (gap < 0 ? count != IPV6_PIECES : count >= IPV6_PIECES) {
      return Optional.empty();
    }
    var address = new int[IPV6_PIECES];
    for (int i = 0; i < before.size(); i++) {
      address[i] = before.get(i);
    }
    for (int i = 0; i < after.size(); i++) {
      address[IPV6_PIECES - after.size() + i] = after.get(i);
    }
    return Optional.of(address);
  }

  /// Hexadecimal numbers between colons.
  ///
  /// @param end whether the text may end in an IPv4 address
  private static Optional<List<Integer>> pieces(String text, boolean end) {
    var pieces = new ArrayList<Integer>();
    if (text.isEmpty()) {
      return Optional.of(pieces);
    }
    var parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (end && i == parts.length - 1 && parts[i].contains(".")) {
        return strictIpv4(parts[i])
            .map(address -> {
              pieces.add((int) (address >> 16));
              pieces.add((int) (address & LARGEST_PIECE));
              return pieces;
            });
      }
      if (!parts[i].matches("[0-9A-Fa-f]{1,4}")) {
        return Optional.empty();
      }
      pieces.add(Integer.parseInt(parts[i], 16));
    }
    return Optional.of(pieces);
  }

  private static Optional<Long> strictIpv4(String text) {
    var parts = text.split("\\.", -1);
    long address = 0;
    for (var part : parts) {
      if (parts.length != 4 || !part.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(part) > 255) {
        return Optional.empty();
      }
      address = (address << 8) | Integer.parseInt(part);
    }
    return Optional.of(address);
  }

  /// The one form of RFC 5952: the first of the longest runs of zeros left out.
  private static String written(int[] address) {
    int from = -1;
    int length = 1;
    for (int i = 0; i < IPV6_PIECES; i++) {
      int run = 0;
      while (i + run < IPV6_PIECES && address[i + run] == 0) {
        run++;
      }
      if (run > length) {
        from = i;
        length = run;
      }
    }
    if (from < 0) {
      return "[" + hex(address, 0, IPV6_PIECES) + "]";
    }
    return "[" + hex(address, 0, from) + "::" + hex(address, from + length, IPV6_PIECES) + "]";
  }

  private static String hex(int[] address, int from, int to) {
    return Arrays.stream(address, from, to)
        .mapToObj(Integer::toHexString)
        .collect(Collectors.joining(":"));
  }
}
