package org.earshot.indexer.score;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;

/// What the business answered below a review, where pages and exports give both as one text. It
/// thanks, regrets and promises, which is not what the reviewer said.
final class BusinessReply {
  /// "2 weeks ago", "12.03.2026", "12 March 2026", "(3 days ago)", and nothing else: "Company reply
  /// took 3 weeks" is the reviewer's.
  private static final String WHEN =
      "(?:[ ,–—-]{1,3}(?:\\d[\\d./-]{5,9}|\\d{1,2} \\p{L}{1,10} ago"
          + "|\\d{1,2}\\.? \\p{L}{3,12}\\.? \\d{4}|\\p{L}{3,12} \\d{1,2}, \\d{4}|\\([^\\n)]{1,30}\\)))?";

  private static final Pattern HEADING =
      Pattern.compile(
          "^[ \\t*_#>-]{0,6}(?:" + headings() + ")" + WHEN + "[ \\t*_]{0,4}:?[ \\t*_]{0,4}$",
          Pattern.MULTILINE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// Chinese sites put it behind the review on one line, with a date and a colon. Without the date
  /// it may be the reviewer who tells what he was answered.
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?:宾馆|賓館|酒店|旅馆|旅店|民宿|餐厅|商家|商户|商戶|卖家|賣家|店家|店主|掌柜|业主|客服|官方|开发者|開發者)"
              + "的?(?:反馈|反饋|回复|回覆|回復|回应|回應|答复|答覆)"
              + "\\d{4}[年./-]\\d{1,2}[月./-]\\d{1,2}日?[ \\t]{0,4}[:：]");

  /// How the Chinese words for an answer end; between them and the colon stands a date.
  private static final String ANSWERED = "馈饋复覆復应應";

  private static final int LONGEST_DATE = 16;

  private BusinessReply() {}

  private static String headings() {
    try (var in = BusinessReply.class.getResourceAsStream("replies.txt");
        var lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(",", -1)))
          .map(heading -> Pattern.quote(heading.strip()))
          .collect(joining("|"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text before the reply of the business, all of it where there is none, or nothing else.
  static String cutFrom(String text, String lang) {
    String said = text.indexOf('\n') >= 0 ? before(text, HEADING) : text;
    boolean maybe = lang.equals("zh") && (answeredBefore('：', said) || answeredBefore(':', said));
    return maybe ? before(said, CHINESE) : said;
  }

  /// Whether the pattern is worth the while, which most texts with a colon are not.
  private static boolean answeredBefore(char colon, String text) {
    for (int at = text.indexOf(colon); at >= 0; at = text.indexOf(colon, at + 1)) {
      for (int i = at - 1; i >= 0 && i >= at - LONGEST_DATE; i--) {
        if (ANSWERED.indexOf(text.charAt(i)) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static String before(String text, Pattern heading) {
    var reply = heading.matcher(text);
    boolean said = reply.find() && !text.substring(0, reply.start()).isBlank();
    return said ? text.substring(0, reply.start()) : text;
  }
}
