package org.earshot.crawler.extract.api;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.Route;
import org.earshot.crawler.extract.facts.Times;
import org.earshot.crawler.extract.kind.JsonKind;
import tools.jackson.databind.JsonNode;

/// Mastodon and what speaks its API (docs.joinmastodon.org/methods): timelines, statuses of an
/// account, a status and what stands around it.
///
/// An official reply is a status in reply to another by an own account: `acct` is the account id,
/// beside the address of the profile.
public final class MastodonKind implements JsonKind {
  /// docs.joinmastodon.org/api/rate-limits: 300 requests in five minutes from one address.
  private static final Duration PACE = Duration.ofMinutes(5).dividedBy(300);

  /// The most that a timeline gives at once.
  private static final String PAGE_SIZE = "limit=40";

  /// What a timeline gives at once unless it is asked for more.
  private static final int USUAL_SIZE = 20;

  /// Strangers are shown this many replies of a thread, and no more
  /// (docs.joinmastodon.org/methods/statuses/#context).
  private static final int MOST_REPLIES = 60;

  private static final Pattern ACCOUNT = Pattern.compile("@[\\w.-]+(?:@[\\w.:-]+)?");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern SIZE = Pattern.compile("\\d{1,3}");

  /// Statuses have such long numbers since 2017; nobody else's do behind a name with an at sign.
  private static final Pattern SNOWFLAKE = Pattern.compile("\\d{16,20}");

  private final MastodonFeed feed = new MastodonFeed();

  @Override
  public String name() {
    return "mastodon";
  }

  @Override
  public boolean claims(URI address) {
    return Address.of(address)
        .filter(parts -> isApi(parts) || statusId(parts).filter(MastodonKind::isLong).isPresent())
        .isPresent();
  }

  private static boolean isLong(String id) {
    return SNOWFLAKE.matcher(id).matches();
  }

  private static boolean isApi(Address parts) {
    return parts.pathBegins("api", "v1", "timelines")
        || parts.pathBegins("api", "v1", "statuses")
        || (parts.pathBegins("api", "v1", "accounts") && parts.path().size() > 3);
  }

  @Override
  public Optional<Route> route(URI address) {
    return Address.of(address)
        .map(parts ->
            account(parts)
                .map(name -> Route.page(URI.create(MastodonFeed.address(parts, name))))
                .orElseGet(() -> new Route(ask(address, parts), Route.Access.API, PACE)));
  }

  private static URI ask(URI address, Address parts) {
    if (parts.pathBegins("api")) {
      return address;
    }
    var api = parts.root() + "/api/v1/";
    var status = statusId(parts);
    if (status.isPresent()) {
      return URI.create(api + "statuses/" + status.get() + "/context");
    }
    if (parts.segment(0).equals("tags")) {
      return URI.create(
          api + "timelines/tag/" + Address.encoded(parts.segment(1)) + "?" + PAGE_SIZE);
    }
    boolean local = parts.last().equals("local");
    return URI.create(api + "timelines/public?" + PAGE_SIZE + (local ? "&local=true" : ""));
  }

  /// An account whose page this is.
  private static Optional<String> account(Address parts) {
    return Optional.of(parts.segment(0))
        .filter(name -> ACCOUNT.matcher(name).matches() && statusId(parts).isEmpty());
  }

  /// The number of a status in `/@name/1`, `/users/name/statuses/1` or `/web/statuses/1`.
  private static Optional<String> statusId(Address parts) {
    int last = parts.path().size() - 1;
    if (last < 1 || !NUMBER.matcher(parts.segment(last)).matches()) {
      return Optional.empty();
    }
    boolean status =
        parts.segment(last - 1).equals("statuses")
            || ACCOUNT.matcher(parts.segment(last - 1)).matches();
    return status ? Optional.of(parts.segment(last)) : Optional.empty();
  }

  @Override
  public boolean recognises(JsonNode root) {
    var answer = new Fields(root.isArray() ? root.path(0) : root);
    return MastodonStatuses.isStatus(answer)
        || isNotification(answer)
        || isContext(root)
        || MastodonStatuses.isAccount(answer)
        || MastodonStatuses.isStatus(answer.at("statuses").first());
  }

  private static boolean isNotification(Fields one) {
    return one.has("type")
        && one.has("created_at")
        && MastodonStatuses.isAccount(one.at("account"));
  }

  private static boolean isContext(JsonNode root) {
    return root.path("ancestors").isArray() && root.path("descendants").isArray();
  }

  @Override
  public Extraction read(Page page, String text) {
    return text.stripLeading().startsWith("<")
        ? feed.read(page, text)
            .map(statuses -> result(page, statuses, false, Optional.empty()))
            .orElseGet(() -> unreadable(page, "no feed"))
        : JsonKind.super.read(page, text);
  }

  @Override
  public Extraction read(Page page, JsonNode root) {
    var answer = new Fields(root);
    if (root.isArray()) {
      return posts(page, answer.list(), false, older(page, answer));
    }
    if (isContext(root)) {
      return context(page, answer);
    }
    if (MastodonStatuses.isStatus(answer) || isNotification(answer)) {
      return posts(page, List.of(answer), true, Optional.empty());
    }
    if (MastodonStatuses.isAccount(answer)) {
      return posts(page, List.of(), false, statuses(page, answer));
    }
    if (root.path("statuses").isArray()) {
      return posts(page, answer.list("statuses"), false, Paging.linked(page));
    }
    return unreadable(page, answer.line("error").orElse("no statuses"));
  }

  private Extraction context(Page page, Fields answer) {
    var around = new ArrayList<>(answer.list("ancestors"));
    var below = answer.list("descendants");
    around.addAll(below);
    var opener = around.stream().findFirst().filter(first -> !first.has("in_reply_to_id"));
    var thread = opener.flatMap(first -> first.string("id")).or(() -> asked(page));
    var read = new MastodonStatuses(page, thread).of(around);
    return result(page, read, below.size() < MOST_REPLIES, Optional.empty());
  }

  /// The status whose surroundings were asked for.
  private static Optional<String> asked(Page page) {
    return Address.of(page.url())
        .filter(parts -> parts.pathBegins("api", "v1", "statuses"))
        .map(parts -> parts.segment(3));
  }

  private Extraction posts(
      Page page, List<Fields> statuses, boolean complete, Optional<String> next) {
    return result(page, new MastodonStatuses(page, Optional.empty()).of(statuses), complete, next);
  }

  private Extraction result(Page page, List<Post> posts, boolean complete, Optional<String> next) {
    var once = new LinkedHashMap<PostKey, Post>();
    posts.forEach(post -> once.putIfAbsent(post.key(), post));
    return new Extraction.Posts(
        name(), List.copyOf(once.values()), complete, next, exhausted(page));
  }

  /// docs.joinmastodon.org/api/rate-limits: nothing remains until the time that the answer names.
  private static Optional<Duration> exhausted(Page page) {
    return page.header("x-ratelimit-remaining")
        .filter(remaining -> remaining.strip().equals("0"))
        .flatMap(_ -> page.header("x-ratelimit-reset"))
        .flatMap(Times::parse)
        .map(reset -> Duration.between(page.at(), reset.at()))
        .filter(Duration::isPositive);
  }

  private static Optional<String> statuses(Page page, Fields account) {
    return account
        .string("id")
        .flatMap(id ->
            Address.of(page.url())
                .map(parts ->
                    parts.root()
                        + "/api/v1/accounts/"
                        + Address.encoded(id)
                        + "/statuses?exclude_reblogs=true&"
                        + PAGE_SIZE));
  }

  /// The page below a full one; a saved answer has lost the header that names it.
  private static Optional<String> older(Page page, Fields answer) {
    return Paging.linked(page).or(() -> below(page, answer.list()));
  }

  private static Optional<String> below(Page page, List<Fields> statuses) {
    return Address.of(page.url())
        .filter(MastodonKind::isApi)
        .filter(parts -> !statuses.isEmpty() && statuses.size() >= size(parts))
        .flatMap(_ -> statuses.getLast().string("id"))
        .map(id -> Paging.with(page.url(), "max_id", id));
  }

  private static int size(Address parts) {
    return parts
        .parameter("limit")
        .filter(limit -> SIZE.matcher(limit).matches())
        .map(Integer::parseInt)
        .orElse(USUAL_SIZE);
  }
}
