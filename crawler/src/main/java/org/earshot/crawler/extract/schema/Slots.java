package org.earshot.crawler.extract.schema;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the place of a post on its page says: whether the site keeps it for the owner, and whether
/// the site vouches for the purchase.
final class Slots {
  /// The slot's name, never the author's: anybody can call himself by our name.
  private static final Pattern OWNER_REPLY =
      Pattern.compile(
          "(?:owner|merchant|business|seller|vendor|management|shop|store|company|official)-?(?:reply|response|answer|comment)|(?:reply|response)-?from-?(?:the-?)?(?:owner|merchant|business|seller|shop|store|company)");

  private static final Pattern VERIFIED =
      Pattern.compile("verified-?(?:purchase|buyer|customer|owner|review|guest)");

  private static final Pattern SEAM = Pattern.compile("(?<=[a-z])(?=[A-Z])|[-_]+");

  private Slots() {}

  /// Whether a property of a review is the slot of the owner's reply: `ownerReply`,
  /// `merchant_response`.
  static boolean isOwnerSlot(String property) {
    return OWNER_REPLY.matcher(dashed(property)).matches();
  }

  static boolean isOwnerReply(Thing thing) {
    return marks(thing).anyMatch(mark -> OWNER_REPLY.matcher(mark).find());
  }

  static Optional<Boolean> isVerified(Thing thing) {
    var said =
        thing
            .text("verifiedPurchase", "isVerified", "verified", "verifiedBuyer")
            .map(text ->
                text.equalsIgnoreCase("true") || text.equals("1") || text.equalsIgnoreCase("yes"));
    return said.or(() -> badge(thing) ? Optional.of(true) : Optional.empty());
  }

  private static Stream<String> marks(Thing thing) {
    var classes =
        thing.element().stream()
            .filter(element -> element.hasAttr("class"))
            .flatMap(element -> element.classNames().stream());
    var types =
        Stream.concat(thing.words("additionalType").map(Value.Words::link), thing.types().stream());
    return Stream.concat(classes, types).map(Slots::dashed);
  }

  /// The badge stands inside the review, but not inside another post in it.
  private static boolean badge(Thing thing) {
    return thing.element().stream()
        .flatMap(
            element -> element.getElementsByAttributeValueContaining("class", "verified").stream())
        .filter(badge ->
            badge.classNames().stream()
                .map(Slots::dashed)
                .anyMatch(name -> VERIFIED.matcher(name).matches()))
        .anyMatch(badge ->
            thing
                .element()
                .equals(Optional.ofNullable(badge.closest("[itemscope][itemtype], [typeof]"))));
  }

  /// `ownerReply`, `owner_reply` and `owner-reply` are one name.
  private static String dashed(String name) {
    return SEAM.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
  }
}
