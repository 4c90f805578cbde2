package org.earshot.crawler.extract.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.extract.facts.Fingerprint;

/// Gives each post of a page its id: the platform's, else the permalink, else a hash.
///
/// What several posts of a page share identifies none of them: many pages give every review the
/// address of the product.
final class Identities {
  private final PageFacts page;
  private final IdentityHashMap<Draft, String> ids = new IdentityHashMap<>();

  /// Who opened the thread at an address: forums give all posts of a thread its address.
  private final Map<String, Draft> openers = new HashMap<>();

  Identities(PageFacts page) {
    this.page = page;
  }

  List<Post> name(List<Draft> drafts) {
    drafts.stream()
        .filter(Identities::mayOpen)
        .forEach(draft -> openers.putIfAbsent(openedAt(draft), draft));
    var lone = loneOpener();
    var holders = new HashMap<String, Integer>();
    var all = new ArrayList<Set<String>>();
    for (var draft : drafts) {
      var candidates = candidates(draft);
      all.add(candidates);
      candidates.forEach(id -> holders.merge(id, 1, Integer::sum));
    }
    var taken = new HashMap<String, Integer>();
    for (int i = 0; i < drafts.size(); i++) {
      var draft = drafts.get(i);
      var id =
          all.get(i).stream()
              .filter(candidate ->
                  holders.getOrDefault(candidate, 0) == 1 || openers.get(candidate) == draft)
              .findFirst()
              .orElseGet(() -> fingerprint(draft.facts()));
      int same = taken.merge(id, 1, Integer::sum);
      ids.put(draft, same == 1 ? id : id + "-" + same);
    }
    var posts = new ArrayList<Post>();
    drafts.forEach(draft -> posts.add(post(draft, lone)));
    return posts;
  }

  /// What may be the id of a post, the best first.
  private Set<String> candidates(Draft draft) {
    var facts = draft.facts();
    var own =
        facts
            .address()
            .or(() -> isOpener(draft) ? Optional.of(page.address()) : Optional.empty())
            .filter(address ->
                mayOpen(draft) ? isOpener(draft) : draft.isTop() || !isShared(address, facts));
    if (facts.id().isEmpty() && own.isEmpty() && facts.name().isEmpty()) {
      return Set.of();
    }
    var candidates = new LinkedHashSet<String>();
    facts.id().ifPresent(candidates::add);
    own.ifPresent(candidates::add);
    facts.name().ifPresent(candidates::add);
    return candidates;
  }

  /// The address of the item, or of a page that may be the item's, is not that of one review among
  /// others there. A page that names the item's own page elsewhere is the review's.
  private boolean isShared(String address, Facts facts) {
    var item = facts.item().url();
    return item.map(address::equals).orElseGet(() -> address.equals(page.address()));
  }

  private boolean isOpener(Draft draft) {
    return mayOpen(draft) && openers.get(openedAt(draft)) == draft;
  }

  private String openedAt(Draft draft) {
    return draft.facts().address().orElse(page.address());
  }

  private static boolean mayOpen(Draft draft) {
    return switch (draft.facts().type()) {
      case ARTICLE, POST, QUESTION -> draft.parent().isEmpty() && draft.isTop();
      case REVIEW, COMMENT -> false;
    };
  }

  private static String fingerprint(Facts facts) {
    return Fingerprint.of(
        facts.item().name().or(() -> facts.item().url()).orElse(""),
        facts.author().id().or(() -> facts.author().name()).orElse(""),
        facts.published().map(time -> time.toRfc3339()).orElse(""));
  }

  /// The one article or opening post of a page: comments that stand apart from it are about it.
  private Optional<Draft> loneOpener() {
    return openers.size() == 1 ? openers.values().stream().findFirst() : Optional.empty();
  }

  private Post post(Draft draft, Optional<Draft> lone) {
    var facts = draft.facts();
    var id = idOf(draft);
    var post = Post.builder(new PostKey(page.site(), id), facts.type());
    facts
        .address()
        .or(() -> isOpener(draft) ? Optional.of(page.address()) : Optional.empty())
        .ifPresent(post::url);
    facts.title().ifPresent(post::title);
    facts.text().ifPresent(post::text);
    facts.published().ifPresent(post::published);
    facts
        .edited()
        .filter(time -> !facts.published().equals(Optional.of(time)))
        .ifPresent(post::edited);
    facts.rating().ifPresent(post::rating);
    facts.language().ifPresent(post::lang);
    facts.verified().ifPresent(post::verified);
    facts.media().forEach(post::media);
    facts.engagement().forEach(post::engagement);
    parent(draft, lone).ifPresent(post::parent);
    thread(draft, lone).ifPresent(post::thread);
    return post.author(facts.author())
        .item(facts.item())
        .ownerReply(facts.ownerReply() && draft.parent().isPresent())
        .build();
  }

  private Optional<String> parent(Draft draft, Optional<Draft> lone) {
    return draft
        .facts()
        .answers()
        .map(this::idAt)
        .or(() -> draft.parent().map(this::idOf))
        .or(() -> about(draft, lone));
  }

  private Optional<String> thread(Draft draft, Optional<Draft> lone) {
    var opener = draft.opener();
    return opener == draft
        ? about(draft, lone)
        : about(opener, lone).or(() -> Optional.of(idOf(opener)));
  }

  private Optional<String> about(Draft draft, Optional<Draft> lone) {
    if (draft.isEntry()) {
      return Optional.empty();
    }
    if (mayOpen(draft)) {
      return Optional.ofNullable(openers.get(openedAt(draft)))
          .filter(opener -> opener != draft)
          .map(this::idOf);
    }
    boolean apart = draft.facts().type() == PostType.COMMENT && draft.parent().isEmpty();
    return apart ? lone.map(this::idOf) : Optional.empty();
  }

  private String idOf(Draft draft) {
    return ids.getOrDefault(draft, page.address());
  }

  /// The id of the post at an address, where it is on this page.
  private String idAt(String address) {
    return ids.entrySet().stream()
        .filter(entry ->
            entry.getKey().facts().address().filter(address::equals).isPresent()
                || entry.getKey().facts().name().filter(address::equals).isPresent())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(address);
  }
}
