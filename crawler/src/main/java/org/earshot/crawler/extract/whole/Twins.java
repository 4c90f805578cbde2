package org.earshot.crawler.extract.whole;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.earshot.crawler.Author;
import org.earshot.crawler.Item;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;

/// Joins two readings of a page.
///
/// Two posts are one where they share an id or an address of their own, or where one's words begin
/// with the other's and nothing speaks against it: not the author, the day, nor the stars.
public final class Twins {
  /// Shorter texts (`Great!`) are written by many.
  private static final int TELLING = 25;

  private static final int SECONDS_OF_DAY = 86_400;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// What is done with a post that only the second reading has.
  public enum Strangers {
    KEPT,
    LEFT_OUT
  }

  private final List<Post> first;
  private final Map<Post, Post> twins = new IdentityHashMap<>();
  private final Set<Post> taken = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, String> renamed = new HashMap<>();

  private Twins(List<Post> first, List<Post> second) {
    this.first = first;
    match(second, this::sameAddress);
    match(second, this::sameWords);
    match(second, this::sameStars);
  }

  /// The posts of both readings. The order is that of the first; ids are the first's too.
  public static List<Post> join(List<Post> first, List<Post> second, Strangers strangers) {
    if (first.isEmpty()) {
      return strangers == Strangers.KEPT ? second : List.of();
    }
    return second.isEmpty() ? first : new Twins(first, second).joined(second, strangers);
  }

  /// How many posts two readings share.
  public static long shared(List<Post> first, List<Post> second) {
    return new Twins(first, second).twins.size();
  }

  private interface Likeness {
    boolean same(Post one, Post other);
  }

  private void match(List<Post> second, Likeness likeness) {
    for (var one : first) {
      if (!twins.containsKey(one)) {
        second.stream()
            .filter(other ->
                !taken.contains(other) && isOneKind(one, other) && likeness.same(one, other))
            .findFirst()
            .ifPresent(other -> {
              twins.put(one, other);
              taken.add(other);
            });
      }
    }
  }

  /// An article and a comment on it can share an address; a review and a comment are two names for
  /// one thing.
  private static boolean isOneKind(Post one, Post other) {
    return (one.type() == PostType.ARTICLE) == (other.type() == PostType.ARTICLE)
        && one.ownerReply() == other.ownerReply() | one.type() == PostType.COMMENT;
  }

  private boolean sameAddress(Post one, Post other) {
    boolean id = one.key().id().equals(other.key().id());
    boolean address =
        one.url().isPresent()
            && one.url().equals(other.url())
            && (isOwn(one) || sameWords(one, other));
    boolean named = one.url().filter(url -> url.equals(other.key().id())).isPresent();
    return (id || address || named) && !contradict(one, other);
  }

  private static boolean isOwn(Post post) {
    return post.url()
        .filter(url -> url.contains("#") || url.chars().anyMatch(Character::isDigit))
        .isPresent();
  }

  private boolean sameWords(Post one, Post other) {
    if (contradict(one, other)) {
      return false;
    }
    var a = folded(one.text().orElse(""));
    var b = folded(other.text().orElse(""));
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    boolean telling = Math.min(a.length(), b.length()) >= TELLING;
    return telling
        ? a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a)
        : a.equals(b) && sameAuthor(one, other);
  }

  /// Stars without words by one author on one day.
  private boolean sameStars(Post one, Post other) {
    boolean wordless = one.text().isEmpty() || other.text().isEmpty();
    return wordless
        && !contradict(one, other)
        && sameAuthor(one, other)
        && one.published().isPresent()
        && day(one).equals(day(other));
  }

  private static boolean sameAuthor(Post one, Post other) {
    return one.author().name().isPresent() && author(one).equals(author(other));
  }

  private static boolean contradict(Post one, Post other) {
    boolean authors =
        one.author().name().isPresent()
            && other.author().name().isPresent()
            && !author(one).equals(author(other));
    boolean days =
        one.published().isPresent()
            && other.published().isPresent()
            && Math.abs(day(one).orElse(0L) - day(other).orElse(0L)) > 1;
    boolean stars =
        one.rating().isPresent()
            && other.rating().isPresent()
            && one.rating().get().share() != other.rating().get().share()
            && one.rating().get().value() != other.rating().get().value();
    return authors || (days && !isAge(one) && !isAge(other)) || stars;
  }

  /// A day that an age gives is true within its unit only.
  private static boolean isAge(Post post) {
    return post.published().filter(time -> time.precision() == SiteTime.Precision.DAY).isPresent();
  }

  private List<Post> joined(List<Post> second, Strangers strangers) {
    twins.forEach((one, other) -> renamed.put(other.key().id(), one.key().id()));
    var joined = new ArrayList<Post>();
    var used = new HashSet<String>();
    if (strangers == Strangers.KEPT) {
      second.stream()
          .filter(post -> !taken.contains(post) && isOpening(post))
          .forEach(post -> add(joined, used, renamed(post)));
    }
    for (var one : first) {
      add(
          joined,
          used,
          Optional.ofNullable(twins.get(one)).map(other -> merged(one, other)).orElse(one));
    }
    if (strangers == Strangers.KEPT) {
      second.stream()
          .filter(post -> !taken.contains(post) && !isOpening(post))
          .forEach(post -> add(joined, used, renamed(post)));
    }
    return joined;
  }

  private static void add(List<Post> joined, Set<String> used, Post post) {
    if (used.add(post.key().id())) {
      joined.add(post);
    }
  }

  private static boolean isOpening(Post post) {
    return post.type() == PostType.ARTICLE || post.type() == PostType.QUESTION;
  }

  private Post renamed(Post post) {
    return merged(post, post);
  }

  private Post merged(Post one, Post other) {
    return new Post(
        one.key(),
        type(one, other),
        one.url().or(other::url),
        one.title().or(other::title),
        text(one, other),
        author(one.author(), other.author()),
        time(one.published(), other.published()),
        one.edited()
            .or(other::edited)
            .filter(edit -> !time(one.published(), other.published()).equals(Optional.of(edit))),
        rating(one, other),
        item(one.item(), other.item()),
        one.parent().or(other::parent).map(this::renamed),
        one.thread().or(other::thread).map(this::renamed),
        one.lang().or(other::lang),
        one.ownerReply() || other.ownerReply(),
        one.verified().or(other::verified),
        Stream.concat(one.media().stream(), other.media().stream()).distinct().toList(),
        engagement(one, other));
  }

  private String renamed(String id) {
    return renamed.getOrDefault(id, id);
  }

  private static PostType type(Post one, Post other) {
    return one.type() == PostType.COMMENT && other.type() == PostType.REVIEW
        ? PostType.REVIEW
        : one.type();
  }

  /// A teaser gives way to the full text. What only carries more around the same words does not
  /// win: it has quotes and signatures in it.
  private static Optional<String> text(Post one, Post other) {
    var a = folded(one.text().orElse(""));
    var b = folded(other.text().orElse(""));
    return b.length() > a.length() && (a.isEmpty() || b.startsWith(a))
        ? other.text()
        : one.text().or(other::text);
  }

  private static Optional<org.earshot.crawler.Rating> rating(Post one, Post other) {
    boolean vague = one.rating().filter(rating -> rating.max().isEmpty()).isPresent();
    return vague ? other.rating().or(one::rating) : one.rating().or(other::rating);
  }

  private static Author author(Author one, Author other) {
    return new Author(one.name().or(other::name), one.id().or(other::id), one.url().or(other::url));
  }

  private static Optional<SiteTime> time(Optional<SiteTime> one, Optional<SiteTime> other) {
    boolean vague =
        one.filter(time -> time.precision() == SiteTime.Precision.SECOND && !time.zoneAssumed())
            .isEmpty();
    return vague && other.filter(time -> time.precision() == SiteTime.Precision.SECOND).isPresent()
        ? other
        : one.or(() -> other);
  }

  private static Item item(Item one, Item other) {
    return one.equals(Item.none()) ? other : one;
  }

  private static Map<String, Long> engagement(Post one, Post other) {
    var counts = new HashMap<>(other.engagement());
    counts.putAll(one.engagement());
    return counts;
  }

  private static String author(Post post) {
    return folded(post.author().name().orElse(""));
  }

  private static Optional<Long> day(Post post) {
    return post.published().map(time -> Math.floorDiv(time.at().getEpochSecond(), SECONDS_OF_DAY));
  }

  private static String folded(String text) {
    return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
