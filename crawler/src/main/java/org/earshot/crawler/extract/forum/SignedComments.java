package org.earshot.crawler.extract.forum;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.DayOrder;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.crawler.extract.facts.ShownTimes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Cuts a page into comments at their signatures: a link to the author, then a time with its zone
/// in brackets.
final class SignedComments {
  /// @param section heading that it stands under
  /// @param level 1 where it is not indented
  /// @param profile link to the author
  record Signed(
      String section,
      int level,
      String author,
      Optional<String> profile,
      SiteTime time,
      String text) {}

  /// A signature with its ornaments is no longer.
  private static final int LONGEST_SIGNATURE = 160;

  /// The date and clock of a signature are no longer.
  private static final int LONGEST_TIME = 60;

  private static final int MAX_COMMENTS = 3_000;
  private static final Pattern ZONE =
      Pattern.compile("\\(([A-Z]{2,5}|[+\\u2212-]\\d{2}(?::?\\d{2})?|ت ?ع ?م|ইউটিসি)\\)");

  /// Some wikis write a full stop between hours and minutes, Portuguese ones `12h08min`.
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\p{Nd}{1,2}:\\p{Nd}{2}|\\p{Nd}{1,2}h\\p{Nd}{2}"
              + "|(?<![\\p{Nd}.])\\p{Nd}{1,2}\\.\\p{Nd}{2}(?![.\\p{Nd}])");

  private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern TITLE_IN_LINK = Pattern.compile("(?:/wiki/|[?&]title=)([^&#]+)");
  private static final Pattern IP =
      Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f:]{7,39}");
  private static final Pattern SPECIAL =
      Pattern.compile(
          "(?iu)spe[cz]|spéc|služ|speċ|служ|спец|خاص|ویژه|تایبەت|特|özel|erik|toim|posebno|špeci");
  private static final Pattern BEFORE_SIGNATURE = Pattern.compile("[\\s\\-–—―~•|(\\[>]+$");
  private static final Set<String> LISTS = Set.of("dl", "ul", "ol");
  private static final Set<String> BLOCKS =
      Set.of("p", "dd", "dt", "li", "div", "td", "th", "tr", "br", "blockquote", "pre");
  private static final Pattern HEADING = Pattern.compile("h[1-6]");

  private final ShownTimes times;
  private final List<Signed> comments = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private final List<Person> people = new ArrayList<>();
  private String section = "";
  private int depth;
  private int began = -1;
  private int skipped;

  /// A link to somebody, at its place in the words.
  private record Person(String name, String link, int at) {}

  SignedComments(Instant seen) {
    this.times = new ShownTimes(seen, DayOrder.DAY_FIRST);
  }

  List<Signed> in(Element root) {
    root.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int level) {
            if (node instanceof TextNode text) {
              text(text);
            } else if (node instanceof Element element) {
              open(element);
            }
          }

          @Override
          public void tail(Node node, int level) {
            if (node instanceof Element element) {
              close(element);
            }
          }
        });
    return comments;
  }

  private void open(Element element) {
    var name = element.normalName();
    if (skipped > 0 || isAside(element)) {
      skipped++;
    } else if (HEADING.matcher(name).matches()) {
      forget();
      section = heading(element);
      skipped++;
    } else if (LISTS.contains(name)) {
      depth++;
    } else if (name.equals("a")) {
      person(element).ifPresent(people::add);
    }
    if (BLOCKS.contains(name)) {
      words.append('\n');
    }
  }

  private void close(Element element) {
    if (skipped > 0) {
      skipped--;
    } else if (LISTS.contains(element.normalName())) {
      depth--;
    }
  }

  private static boolean isAside(Element element) {
    return element.hasClass("toc")
        || element.id().equals("toc")
        || element.hasClass("mw-editsection")
        || element.normalName().equals("style")
        || element.normalName().equals("script");
  }

  private static String heading(Element element) {
    var headline = element.selectFirst(".mw-headline");
    return PlainText.line(headline == null ? element.text() : headline.text());
  }

  private void text(TextNode node) {
    if (skipped > 0 || comments.size() >= MAX_COMMENTS) {
      return;
    }
    var text = BLANK.matcher(node.getWholeText()).replaceAll(" ");
    if (began < 0 && !text.isBlank()) {
      began = depth;
    }
    var zone = ZONE.matcher(text);
    int from = 0;
    while (zone.find()) {
      words.append(text, from, zone.end());
      from = zone.end();
      signature(zone.group(1));
    }
    words.append(text, from, text.length());
    if (began < 0 && !text.substring(from).isBlank()) {
      began = depth;
    }
  }

  /// What stands in front of the zone is a signature if it ends in a time and somebody is linked.
  private void signature(String written) {
    var zone = zone(written);
    var all = words.toString();
    int start = Math.max(0, all.length() - LONGEST_TIME);
    var tail = all.substring(Math.max(start, all.lastIndexOf('\n') + 1));
    var clock = CLOCK.matcher(tail);
    if (!clock.find()) {
      return;
    }
    var behind = tail.substring(clock.end()).replace("(" + written + ")", "");
    var time = times.parse(tail.substring(0, clock.end()) + " " + zone + withoutUnit(behind));
    var person = signer(all.length());
    if (time.isEmpty() || person.isEmpty()) {
      return;
    }
    int end = cut(person.get(), all.length() - tail.length() + clock.start());
    var text =
        PlainText.tidy(
            BEFORE_SIGNATURE.matcher(all.substring(0, Math.min(end, all.length()))).replaceAll(""));
    comments.add(
        new Signed(
            section,
            1 + Math.min(Math.max(began, 0), depth),
            person.get().name(),
            Optional.of(person.get().link()),
            time.get().time(),
            text));
    forget();
  }

  /// A zone as it is read anywhere; UTC has names of its own in other scripts.
  private static String zone(String written) {
    char first = written.charAt(0);
    if (first >= 'A' && first <= 'Z') {
      return written;
    }
    return Character.isLetter(first) ? "UTC" : "UTC" + written;
  }

  private static String withoutUnit(String behindClock) {
    return behindClock.startsWith("min") ? behindClock.substring("min".length()) : behindClock;
  }

  private Optional<Person> signer(int end) {
    return people.isEmpty()
        ? Optional.empty()
        : Optional.of(people.getLast())
            .filter(person -> end - person.at() <= LONGEST_SIGNATURE * 2);
  }

  /// The signature begins with the first of the links to its author at the end.
  private int cut(Person signer, int clock) {
    int at = Math.min(signer.at(), clock);
    for (int i = people.size() - 1; i >= 0; i--) {
      var person = people.get(i);
      if (!person.name().equals(signer.name()) || at - person.at() > LONGEST_SIGNATURE) {
        break;
      }
      at = person.at();
    }
    return at;
  }

  private void forget() {
    words.setLength(0);
    people.clear();
    began = -1;
  }

  /// `User:Ann`, `User talk:Ann/Archive`, `Special:Contributions/Ann`, in any language.
  private Optional<Person> person(Element link) {
    var title = TITLE_IN_LINK.matcher(link.attr("href"));
    if (!title.find()) {
      return Optional.empty();
    }
    var name = decoded(title.group(1)).replace('_', ' ');
    int colon = name.indexOf(':');
    if (colon <= 0) {
      return Optional.empty();
    }
    int slash = name.indexOf('/', colon);
    boolean special = SPECIAL.matcher(name.substring(0, colon)).lookingAt();
    if (special && slash < 0) {
      return Optional.empty();
    }
    var who =
        special
            ? name.substring(slash + 1)
            : name.substring(colon + 1, slash < 0 ? name.length() : slash);
    var last = name.substring(name.lastIndexOf('/') + 1);
    return Optional.of(
            new Person(
                upper(IP.matcher(last).matches() ? last : who), link.attr("href"), words.length()))
        .filter(person -> !person.name().isBlank());
  }

  private static String upper(String name) {
    var plain = name.strip();
    return plain.isEmpty()
        ? plain
        : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
  }

  private static String decoded(String title) {
    try {
      return URLDecoder.decode(title.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return title;
    }
  }
}
