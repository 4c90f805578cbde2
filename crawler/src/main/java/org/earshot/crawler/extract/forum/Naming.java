package org.earshot.crawler.extract.forum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.Author;
import org.earshot.crawler.Item;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.DayOrder;
import org.earshot.crawler.extract.facts.Fingerprint;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.crawler.extract.facts.ShownTimes;
import org.earshot.crawler.extract.facts.Times;
import org.earshot.crawler.extract.schema.PageFacts;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// Makes posts of drafts: reads their dates in the page's own order, and gives each its address,
/// its id and its place in the thread.
final class Naming {
  /// `/page-5`, `?page=2`, `&start=20`: the thread's own address is without it.
  private static final Pattern PAGE_PART =
      Pattern.compile("(?i)/(?:page[-/]?|p)\\d+/?$|[?&](?:page|pagenumber|start|st|offset)=\\d+");

  private static final Evaluator ANCHOR = Selector.evaluatorOf("a[name], a[id], [id]");
  private static final Evaluator TIME = Selector.evaluatorOf("time[datetime]");
  private static final Pattern PORT = Pattern.compile(":\\d+$");
  private static final Pattern MILLIS_OR_SECONDS = Pattern.compile("\\d{9,13}");
  private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,6})");

  private final PageFacts page;
  private final Instant seen;

  /// The page's own address, and the thread's, of which the page may be a part.
  private final String whole;

  private final String thread;
  private final IdentityHashMap<Draft, String> ids = new IdentityHashMap<>();
  private final IdentityHashMap<Draft, ShownTimes.Shown> dates = new IdentityHashMap<>();
  private ShownTimes times;

  Naming(PageFacts page, Instant seen) {
    this.page = page;
    this.seen = seen;
    this.whole = Permalinks.withoutFragment(page.address());
    this.thread = PAGE_PART.matcher(whole).replaceAll("");
    this.times = new ShownTimes(seen, DayOrder.UNKNOWN);
  }

  List<Post> name(List<Draft> drafts) {
    var written = drafts.stream().map(draft -> draft.date).flatMap(Optional::stream).toList();
    times = new ShownTimes(seen, DayOrder.of(written, page.language(), host()));
    drafts.forEach(
        draft -> draft.date.flatMap(this::time).ifPresent(time -> dates.put(draft, time)));
    var links = links(drafts);
    var taken = new HashMap<String, Integer>();
    for (var draft : drafts) {
      var id =
          draft
              .id
              .or(() -> Optional.ofNullable(links.get(draft)))
              .orElseGet(() -> fingerprint(draft));
      int same = taken.merge(id, 1, Integer::sum);
      ids.put(draft, same == 1 ? id : id + "-" + same);
    }
    var posts = new ArrayList<Post>();
    for (var draft : drafts) {
      posts.add(post(draft, Optional.ofNullable(links.get(draft)), drafts.getFirst()));
      reply(draft).ifPresent(posts::add);
    }
    return posts;
  }

  private String host() {
    return PORT.matcher(page.site()).replaceFirst("");
  }

  private Optional<ShownTimes.Shown> time(String written) {
    if (MILLIS_OR_SECONDS.matcher(written).matches()) {
      return Times.parse(written).map(at -> new ShownTimes.Shown(at, false));
    }
    return times
        .parse(written)
        .or(() -> Times.parse(written).map(at -> new ShownTimes.Shown(at, false)));
  }

  /// Addresses of their own; what several posts give as theirs belongs to none but the first, and
  /// to that only where it opens the thread.
  private Map<Draft, String> links(List<Draft> drafts) {
    IdentityHashMap<Draft, String> links = new IdentityHashMap<>();
    var holders = new HashMap<String, Integer>();
    for (var draft : drafts) {
      var link =
          draft
              .link
              .flatMap(written -> Permalinks.resolve(page.base(), written))
              .or(() -> anchor(draft));
      link.ifPresent(address -> {
        links.put(draft, address);
        holders.merge(address, 1, Integer::sum);
      });
    }
    links.values().removeIf(address -> holders.getOrDefault(address, 0) > 1);
    return links;
  }

  private Optional<String> anchor(Draft draft) {
    var root = draft.block.root();
    var base = whole;
    if (Permalinks.namesPost(root.id())) {
      return Optional.of(base + "#" + root.id());
    }
    var anchor = root.selectFirst(ANCHOR);
    return Optional.ofNullable(anchor)
        .map(element ->
            element.hasAttr("name") && element.normalName().equals("a")
                ? element.attr("name")
                : element.id())
        .filter(Permalinks::namesPost)
        .map(name -> base + "#" + name);
  }

  private String fingerprint(Draft draft) {
    var date =
        Optional.ofNullable(dates.get(draft))
            .filter(shown -> !shown.relative())
            .map(shown -> shown.time().toRfc3339());
    return Fingerprint.of(
        draft.item.orElse(whole),
        draft.authorId.or(() -> draft.author).orElse(""),
        date.orElse(""));
  }

  private Post post(Draft draft, Optional<String> link, Draft first) {
    var type = draft.ping ? PostType.ARTICLE : draft.type;
    var post = Post.builder(new PostKey(page.site(), ids.getOrDefault(draft, "")), type);
    link.or(() -> numbered(draft)).ifPresent(post::url);
    draft.title.ifPresent(post::title);
    draft.text.ifPresent(post::text);
    published(draft).ifPresent(post::published);
    draft
        .edited
        .flatMap(this::time)
        .map(ShownTimes.Shown::time)
        .filter(time -> !published(draft).equals(Optional.of(time)))
        .ifPresent(post::edited);
    draft.rating.ifPresent(post::rating);
    draft.verified.ifPresent(post::verified);
    draft.engagement.forEach(post::engagement);
    page.language().ifPresent(post::lang);
    draft
        .item
        .map(name -> new Item(Optional.of(name), Optional.empty(), Optional.empty()))
        .ifPresent(post::item);
    post.author(author(draft)).ownerReply(draft.owner && draft.parent.isPresent());
    place(draft, first)
        .forEach((name, value) -> {
          if (name.equals("parent")) {
            post.parent(value);
          } else {
            post.thread(value);
          }
        });
    return post.build();
  }

  private Optional<SiteTime> published(Draft draft) {
    return Optional.ofNullable(dates.get(draft)).map(ShownTimes.Shown::time);
  }

  private Author author(Draft draft) {
    return new Author(
        draft.author,
        draft.authorId,
        draft.authorUrl.flatMap(link -> Permalinks.resolve(page.base(), link)));
  }

  /// Parent and thread. What answers no other comment answers the page; posts of a forum are in the
  /// thread that its first post opened.
  private Map<String, String> place(Draft draft, Draft first) {
    var place = new HashMap<String, String>();
    var above = draft.parent.map(this::idOf);
    switch (draft.type) {
      case REVIEW -> above.ifPresent(parent -> place.put("parent", parent));
      case POST, ARTICLE, QUESTION -> {
        above.ifPresent(parent -> place.put("parent", parent));
        if (!draft.equals(first) || !isFirstPage()) {
          place.put("thread", isFirstPage() ? idOf(first) : thread);
        }
      }
      case COMMENT -> {
        boolean opened = first.title.isPresent() && first.type == PostType.COMMENT;
        var root = opened ? idOf(first) : thread;
        if (!draft.equals(first) || !opened) {
          place.put("parent", above.orElse(root));
          place.put("thread", root);
        }
      }
    }
    return place;
  }

  private String idOf(Draft draft) {
    return ids.getOrDefault(draft, "");
  }

  private boolean isFirstPage() {
    return thread.equals(whole);
  }

  /// Discourse numbers the posts of a topic, and the number ends their address.
  private Optional<String> numbered(Draft draft) {
    if (draft.number.isEmpty()) {
      return Optional.empty();
    }
    var number = NUMBER.matcher(draft.number.get().strip());
    return number.matches() ? Optional.of(thread + "/" + number.group(1)) : Optional.empty();
  }

  /// The answer of the shop that stands inside a review.
  private Optional<Post> reply(Draft draft) {
    if (draft.reply.isEmpty()) {
      return Optional.empty();
    }
    var slot = draft.reply.get();
    var words = PlainText.of(slot);
    if (words.isBlank()) {
      return Optional.empty();
    }
    var time =
        Optional.ofNullable(slot.selectFirst(TIME))
            .map(el -> el.attr("datetime"))
            .flatMap(this::time);
    var id = idOf(draft) + "-reply";
    var post = Post.builder(new PostKey(page.site(), id), PostType.COMMENT);
    time.ifPresent(shown -> post.published(shown.time()));
    page.language().ifPresent(post::lang);
    return Optional.of(
        post.text(words).parent(idOf(draft)).thread(idOf(draft)).ownerReply(true).build());
  }
}
