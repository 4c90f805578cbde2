package org.earshot.crawler.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.PostType;
import org.earshot.crawler.extract.facts.WebUrl;

/// Recognises what is shown with a good status in place of a page: a riddle for people, a challenge
/// for browsers, a question for consent. It is an answer, to be told as what it is: nothing here
/// gets anybody past it.
final class Walls {
  /// Riddles are short pages; a longer text is somebody's, whatever its title.
  private static final int LONGEST = 1_500;

  private static final Pattern TITLE =
      Pattern.compile("(?i)<title[^>]{0,200}>\\s{0,200}([^<]{1,200}?)\\s{0,200}</title");

  /// What stands in the source of such a page and of no other.
  ///
  /// @param whose who put it there
  /// @param signs that stand there together
  private record Mark(String whose, List<String> signs) {}

  private static final List<Mark> MARKS =
      List.of(
          new Mark("Cloudflare's challenge", List.of("_cf_chl_opt")),
          new Mark("Cloudflare's challenge", List.of("cf-browser-verification")),
          new Mark("Cloudflare's block page", List.of("cf-error-details", "cf-wrapper")),
          new Mark("HUMAN's riddle", List.of("px-captcha")),
          new Mark("DataDome's riddle", List.of("captcha-delivery.com")),
          new Mark("Imperva's block page", List.of("Incapsula incident ID")),
          new Mark("Imperva's challenge", List.of("_Incapsula_Resource", "NOINDEX, NOFOLLOW")),
          new Mark("Akamai's block page", List.of("errors.edgesuite.net")),
          new Mark("AWS's riddle", List.of("captcha.awswaf.com")),
          new Mark("AWS's challenge", List.of("AwsWafIntegration", "challenge.js")),
          new Mark("Kasada's challenge", List.of("KPSDK", "ips.js")),
          new Mark("Sucuri's challenge", List.of("sucuri_cloudproxy_js")),
          new Mark("DDoS-Guard's challenge", List.of("/.well-known/ddos-guard/js-challenge")),
          new Mark("Google's riddle", List.of("detected unusual traffic", "/sorry/")));

  /// How the titles of such pages begin, or all they say.
  private static final List<String> TITLES =
      List.of(
          "just a moment",
          "attention required",
          "access denied",
          "access to this page has been denied",
          "are you a robot",
          "are you human",
          "robot check",
          "robot or human",
          "bot verification",
          "security check",
          "human verification",
          "verify you are human",
          "pardon our interruption",
          "checking your browser",
          "one more step",
          "unusual traffic",
          "request blocked",
          "captcha",
          "ddos-guard",
          "before you continue",
          "bevor sie fortfahren",
          "sicherheitsprüfung",
          "sicherheitsüberprüfung",
          "zugriff verweigert",
          "accès refusé",
          "vérification de sécurité",
          "acceso denegado",
          "accesso negato",
          "toegang geweigerd",
          "odmowa dostępu",
          "доступ запрещ",
          "доступ ограничен",
          "prieiga uždrausta",
          "ar jūs robotas");

  private Walls() {}

  /// What was read, unless a wall was: then that.
  static Extraction orRead(Extraction read, Page page, String text) {
    return isAnything(read)
        ? read
        : of(page, text)
            .<Extraction>map(wall ->
                new Extraction.Unreadable(
                    page.url() + " shows a wall in place of the page: " + wall, true))
            .orElse(read);
  }

  /// Posts of people are no wall's; one short article may be its words.
  private static boolean isAnything(Extraction read) {
    return switch (read) {
      case Extraction.Posts(var _, var posts, var _, var _, var _, var _) ->
          posts.size() > 1
              || posts.stream()
                  .anyMatch(
                      post -> post.type() != PostType.ARTICLE || post.words().length() > LONGEST);
      case Extraction.SiteMap _ -> true;
      case Extraction.Unreadable _ -> false;
    };
  }

  /// The wall that a page is, with what tells it.
  static Optional<String> of(Page page, String text) {
    for (var mark : MARKS) {
      if (mark.signs().stream().allMatch(text::contains)) {
        return Optional.of(mark.whose() + " (" + mark.signs().getFirst() + ")");
      }
    }
    return consent(page).or(() -> title(text));
  }

  private static Optional<String> title(String text) {
    var title = TITLE.matcher(text);
    if (!title.find()) {
      return Optional.empty();
    }
    var words = title.group(1).toLowerCase(Locale.ROOT);
    return TITLES.stream()
        .filter(words::startsWith)
        .findFirst()
        .map(_ -> "it is titled “" + title.group(1) + "”");
  }

  /// Large sites ask for consent on a host of its own.
  private static Optional<String> consent(Page page) {
    return WebUrl.parse(page.url())
        .flatMap(WebUrl::host)
        .filter(host -> host.startsWith("consent.") || host.startsWith("guce."))
        .map(host -> "a question for consent at " + host);
  }
}
