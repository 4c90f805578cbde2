package org.earshot.crawler.extract.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The parameters of an address that say who looks at a page or how he came there, and not which
/// page it is.
final class QueryNoise {
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "yclid",
          "ysclid",
          "twclid",
          "ttclid",
          "igshid",
          "igsh",
          "mc_cid",
          "mc_eid",
          "_hsenc",
          "_hsmi",
          "mkt_tok",
          "vero_id",
          "_ga",
          "_gl",
          "ref_src",
          "wt_mc",
          "s_cid",
          "cmpid",
          "oly_enc_id",
          "oly_anon_id",
          "epik",
          "srsltid");
  private static final Set<String> SESSION =
      Set.of(
          "phpsessid",
          "jsessionid",
          "sessionid",
          "session_id",
          "cfid",
          "cftoken",
          "oscsid",
          "zenid");

  /// `sid` and `s` are story or search parameters as well; only long hexadecimal ones are sessions.
  private static final Set<String> PERHAPS_SESSION = Set.of("sid", "s");

  private static final Pattern SESSION_VALUE = Pattern.compile("(?i)[0-9a-f]{20,}");

  private QueryNoise() {}

  /// A query without them.
  static String off(String query) {
    List<String> kept = new ArrayList<>(Arrays.asList(PercentCoding.tidy(query).split("&", -1)));
    // No server gives a meaning to a value without a name.
    kept.removeIf(pair -> pair.isEmpty() || pair.startsWith("=") || isNoise(pair));
    return String.join("&", kept);
  }

  private static boolean isNoise(String pair) {
    int equals = pair.indexOf('=');
    var name = (equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
    var value = equals < 0 ? "" : pair.substring(equals + 1);
    return name.startsWith("utm_")
        || TRACKING.contains(name)
        || SESSION.contains(name)
        || name.startsWith("aspsessionid")
        || (PERHAPS_SESSION.contains(name) && SESSION_VALUE.matcher(value).matches());
  }
}
