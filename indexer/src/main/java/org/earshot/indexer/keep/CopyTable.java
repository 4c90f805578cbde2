package org.earshot.indexer.keep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.indexer.Copy;
import org.jdbi.v3.core.Handle;

/// Reads the copies of mentions.
public final class CopyTable {
  /// As many as a person looks through; of a chain letter there may be thousands.
  private static final int MOST = 100;

  private record Subject(long post, String brand) {}

  private record Link(long post, Copy.Kind kind, long first, double likeness) {}

  private final Store store;

  public CopyTable(Store store) {
    this.store = store;
  }

  /// The other mentions of the brand that say the same, the earliest first.
  public List<Copy> of(long mentionId) {
    return store.read(handle ->
        handle
            .createQuery("select post_id, brand from indexer.mentions where id = :id")
            .bind("id", mentionId)
            .map((row, context) -> new Subject(row.getLong(1), row.getString(2)))
            .findOne()
            .map(subject -> copies(handle, mentionId, subject))
            .orElse(List.of()));
  }

  private static List<Copy> copies(Handle handle, long mentionId, Subject subject) {
    var links = strongest(handle, subject.post());
    if (links.isEmpty()) {
      return List.of();
    }
    var mentions =
        MentionTable.ofPosts(handle, ids(links.keySet(), subject.post()), subject.brand());
    var all = new ArrayList<>(mentions.entrySet());
    all.sort(Map.Entry.comparingByValue(MentionTable.OLDEST_FIRST));
    var copies = new ArrayList<Copy>();
    for (var entry : all) {
      var link = links.get(entry.getKey());
      if (link != null && entry.getValue().id() != mentionId) {
        boolean first = entry.getKey().equals(all.getFirst().getKey());
        copies.add(new Copy(entry.getValue(), link.kind(), link.likeness(), first));
      }
    }
    return copies;
  }

  /// By what each of the others belongs to a post most.
  private static Map<Long, Link> strongest(Handle handle, long post) {
    var own = links(handle, "post_id = any(:ids)", Set.of(post));
    var firsts = new LinkedHashSet<>(Set.of(post));
    own.forEach(link -> firsts.add(link.first()));
    var found = new ArrayList<Link>();
    var roots = new HashMap<Copy.Kind, Long>();
    for (var link : own) {
      roots.put(link.kind(), link.first());
      found.add(new Link(link.first(), link.kind(), link.first(), link.likeness()));
    }
    for (var link : links(handle, "first_id = any(:ids)", firsts)) {
      if (link.post() != post && roots.getOrDefault(link.kind(), post) == link.first()) {
        found.add(link);
      }
    }
    found.sort(Comparator.comparing(Link::kind));
    var strongest = new HashMap<Long, Link>();
    found.forEach(link -> strongest.putIfAbsent(link.post(), link));
    return strongest;
  }

  private static Set<Long> ids(Set<Long> others, long own) {
    var ids = new LinkedHashSet<>(others);
    ids.add(own);
    return ids;
  }

  private static List<Link> links(Handle handle, String condition, Set<Long> ids) {
    return handle
        .createQuery(
            "select post_id, kind, first_id, likeness from indexer.near_duplicates where "
                + condition
                + " order by post_id limit :most")
        .bind("ids", MarkTable.numbers(ids))
        .bind("most", MOST)
        .map((row, context) ->
            new Link(
                row.getLong(1),
                Copy.Kind.valueOf(row.getString(2)),
                row.getLong(3),
                row.getDouble(4)))
        .list();
  }
}
