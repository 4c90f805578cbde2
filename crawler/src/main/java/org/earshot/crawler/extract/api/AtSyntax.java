package org.earshot.crawler.extract.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// The small languages of the AT Protocol (atproto.com/specs).
public final class AtSyntax {
  private static final int MAX_HANDLE = 253;
  private static final int MAX_DID = 2_048;
  private static final int MAX_NSID = 317;
  private static final int MAX_DATETIME = 64;

  /// atproto.com/specs/handle: labels of a host name, the last one not beginning with a digit.
  private static final Pattern LABEL =
      Pattern.compile("[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?");

  private static final Pattern DID = Pattern.compile("did:[a-z]+:[a-zA-Z0-9._:%-]*[a-zA-Z0-9._-]");

  /// atproto.com/specs/nsid: a host name in reverse and a name without hyphens.
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{0,62}");

  private static final Pattern RECORD_KEY = Pattern.compile("[a-zA-Z0-9._:~-]{1,512}");

  /// atproto.com/specs/lexicon, datetime: what RFC 3339, ISO 8601 and WHATWG HTML agree on.
  private static final Pattern DATETIME =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,20})?(?:Z|[+-]\\d{2}:\\d{2})");

  /// Fractions finer than a nanosecond.
  private static final Pattern TOO_FINE = Pattern.compile("(\\.\\d{9})\\d+");

  private AtSyntax() {}

  public static boolean isAtUri(String text) {
    return AtUri.parse(text).isPresent();
  }

  public static boolean isHandle(String text) {
    var labels = text.split("\\.", -1);
    return text.length() <= MAX_HANDLE
        && labels.length >= 2
        && Arrays.stream(labels).allMatch(label -> LABEL.matcher(label).matches())
        && Character.isLetter(labels[labels.length - 1].charAt(0));
  }

  public static boolean isDid(String text) {
    return text.length() <= MAX_DID && DID.matcher(text).matches();
  }

  public static boolean isNsid(String text) {
    int dot = text.lastIndexOf('.');
    if (dot < 0 || text.length() > MAX_NSID || !NAME.matcher(text.substring(dot + 1)).matches()) {
      return false;
    }
    var authority = text.substring(0, dot).split("\\.", -1);
    return authority.length >= 2
        && dot <= MAX_HANDLE
        && Character.isLetter(authority[0].isEmpty() ? '.' : authority[0].charAt(0))
        && Arrays.stream(authority).allMatch(label -> LABEL.matcher(label).matches());
  }

  public static boolean isRecordKey(String text) {
    return RECORD_KEY.matcher(text).matches() && !text.equals(".") && !text.equals("..");
  }

  /// The moment that a datetime names; empty where it is none by the protocol's rules.
  public static Optional<Instant> datetime(String text) {
    if (text.length() > MAX_DATETIME
        || !DATETIME.matcher(text).matches()
        || text.endsWith("-00:00")) {
      return Optional.empty();
    }
    try {
      var at = OffsetDateTime.parse(TOO_FINE.matcher(text).replaceFirst("$1")).toInstant();
      return Optional.of(at).filter(AtSyntax::isAfterChrist);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// A zone may lead back before the year zero, which the protocol does not have.
  private static boolean isAfterChrist(Instant at) {
    return !at.isBefore(Instant.parse("0000-01-01T00:00:00Z"));
  }
}
