package org.earshot.crawler.extract.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the place of a post on its page says: whether the site keeps it for the owner, and whether
/// the site vouches for the purchase.
final class Slots {
  /// The slot's name, never the author's: anybody can call himself by our name.
  private static final Pattern OWNER_REPLY =
      Pattern.compile(
          "(?:owner|merchant|business|seller|vendor|management|shop|store|company|official)-?(?:reply|response|answer|comment)|(?:reply|response)-?from-?(?:the-?)?(?:owner|merchant|business|seller|shop|store|company)");

  private static final Pattern SEAM = Pattern.compile("(?<=[a-z])(?=[A-Z])|[-_]+");

  private static final List<String> ANSWERS = List.of("reply", "response", "answer", "comment");
  private static final int SHORTEST_ANSWER = "reply".length();

  private Slots() {}

  /// Whether a property of a review is the slot of the owner's reply: `ownerReply`,
  /// `merchant_response`.
  static boolean isOwnerSlot(String property) {
    return mayName(property) && OWNER_REPLY.matcher(dashed(property)).matches();
  }

  static boolean isOwnerReply(Thing thing) {
    for (var mark : marks(thing)) {
      if (mayName(mark) && OWNER_REPLY.matcher(dashed(mark)).find()) {
        return true;
      }
    }
    return false;
  }

  /// Whether it is worth asking: what names the slot has one of the words for an answer in it.
  private static boolean mayName(String name) {
    for (int i = 0; i + SHORTEST_ANSWER <= name.length(); i++) {
      char c = Character.toLowerCase(name.charAt(i));
      if ((c == 'r' || c == 'a' || c == 'c') && startsWithAnswer(name, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWithAnswer(String name, int at) {
    for (var answer : ANSWERS) {
      if (name.regionMatches(true, at, answer, 0, answer.length())) {
        return true;
      }
    }
    return false;
  }

  static Optional<Boolean> isVerified(Thing thing, Badges badges) {
    var said =
        thing
            .text("verifiedPurchase", "isVerified", "verified", "verifiedBuyer")
            .map(text ->
                text.equalsIgnoreCase("true") || text.equals("1") || text.equalsIgnoreCase("yes"));
    return said.or(() -> thing.element().filter(badges::vouchFor).map(_ -> true));
  }

  private static List<String> marks(Thing thing) {
    var marks = new ArrayList<>(thing.types());
    for (var type : thing.all("additionalType")) {
      if (type instanceof Value.Words words) {
        marks.add(words.link());
      }
    }
    thing
        .element()
        .filter(element -> element.hasAttr("class"))
        .ifPresent(element -> marks.addAll(element.classNames()));
    return marks;
  }

  /// `ownerReply`, `owner_reply` and `owner-reply` are one name.
  static String dashed(String name) {
    return SEAM.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
  }
}
