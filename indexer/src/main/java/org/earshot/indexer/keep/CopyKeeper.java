package org.earshot.indexer.keep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earshot.indexer.duplicates.Comparison;
import org.jdbi.v3.core.Handle;

/// Finds of which earlier posts the new and edited ones are copies, and keeps the links, in the
/// transaction that keeps the posts.
final class CopyKeeper {
  /// Copies follow soon; who says the same a month later says it again.
  static final Duration WINDOW = Duration.ofDays(30);

  /// By so many posts at the most a mark is held: one more word that stands on every page of a site
  /// finds nobody, and the first ones of a text that is everywhere are enough.
  private static final int MOST_HOLDERS = 32;

  /// Texts that one is compared with, the earliest first.
  private static final int MOST_COMPARED = 100;

  private final MarkTable marks;
  private final LinkTable links;

  CopyKeeper(Handle handle, RecentMarks recent) {
    marks = new MarkTable(handle, recent);
    links = new LinkTable(handle);
  }

  /// Links copies, and keeps by which marks they are found.
  ///
  /// @param contents kept already
  /// @return the marks
  RecentMarks.Stretch keep(List<Plan.Content> contents) {
    var subjects = subjects(contents);
    if (subjects.isEmpty()) {
      return marks.keep(List.of());
    }
    var sought = new ArrayList<Long>();
    subjects.values().forEach(text -> sought.addAll(text.signature().sought()));
    var since = contents.getFirst().look().at().minus(WINDOW);
    var texts = new LinkedHashMap<Long, CopyText>();
    marks.holders(sought, since).forEach(text -> texts.put(text.id(), text));
    texts.putAll(subjects);
    var holders = holders(texts.values());

    link(subjects.values(), holders);
    return keepMarks(subjects.values(), holders);
  }

  /// New ones as they were seen, edited ones as they are kept now, with those that had them for
  /// their first place.
  private Map<Long, CopyText> subjects(List<Plan.Content> contents) {
    var fresh = new LinkedHashMap<Long, CopyText>();
    var edited = new LinkedHashSet<Long>();
    for (var content : contents) {
      var id = content.row().id();
      if (content.version() > 1) {
        edited.add(id);
        fresh.remove(id);
        continue;
      }
      var text = CopyText.of(id, content.look().post(), content.look().at());
      if (text.isComparable()) {
        fresh.put(id, text);
      }
    }
    if (!edited.isEmpty()) {
      var again = links.part(edited);
      marks.texts(again).stream()
          .filter(CopyText::isComparable)
          .forEach(text -> fresh.put(text.id(), text));
    }
    return fresh;
  }

  private static Map<Long, List<CopyText>> holders(Collection<CopyText> texts) {
    var holders = new HashMap<Long, List<CopyText>>();
    for (var text : texts) {
      for (var mark : text.signature().marks()) {
        holders.computeIfAbsent(mark, key -> new ArrayList<>()).add(text);
      }
    }
    return holders;
  }

  private record Found(CopyText one, CopyText other, Comparison comparison) {}

  private void link(Collection<CopyText> subjects, Map<Long, List<CopyText>> holders) {
    var found = new ArrayList<Found>();
    for (var subject : subjects) {
      for (var other : near(subject, holders)) {
        Comparison.of(subject.signature(), other.signature())
            .ifPresent(comparison -> found.add(new Found(subject, other, comparison)));
      }
    }
    if (found.isEmpty()) {
      return;
    }
    var ids = new LinkedHashSet<Long>();
    found.forEach(pair -> ids.addAll(Set.of(pair.one().id(), pair.other().id())));
    var stars = new Stars(links.firsts(ids));
    found.forEach(pair -> stars.join(pair.one(), pair.other(), pair.comparison()));
    links.move(stars.moves());
  }

  private static Collection<CopyText> near(CopyText subject, Map<Long, List<CopyText>> holders) {
    var near = new LinkedHashMap<Long, CopyText>();
    for (var mark : subject.signature().sought()) {
      for (var other : holders.getOrDefault(mark, List.of())) {
        if (other.id() != subject.id() && near.size() < MOST_COMPARED) {
          near.put(other.id(), other);
        }
      }
    }
    return near.values();
  }

  private RecentMarks.Stretch keepMarks(
      Collection<CopyText> subjects, Map<Long, List<CopyText>> holders) {
    var kept = new ArrayList<RecentMarks.Marked>();
    for (var subject : subjects) {
      var own = new ArrayList<Long>();
      for (var mark : subject.signature().marks()) {
        if (holders.getOrDefault(mark, List.of()).indexOf(subject) < MOST_HOLDERS) {
          own.add(mark);
        }
      }
      if (!own.isEmpty()) {
        kept.add(new RecentMarks.Marked(subject.id(), own));
      }
    }
    return marks.keep(kept);
  }
}
