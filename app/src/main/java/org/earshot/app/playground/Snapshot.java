package org.earshot.app.playground;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that the town shows at one moment.
///
/// @param posts oldest first
/// @param changed when something in a section last changed
record Snapshot(List<Shown> posts, Map<String, Instant> changed) {
  Snapshot {
    posts = posts.stream().sorted(Comparator.comparing(Shown::published)).toList();
    changed = Map.copyOf(changed);
  }

  Optional<Shown> find(String id) {
    return posts.stream().filter(post -> post.id().equals(id)).findFirst();
  }

  List<Shown> roots(String section) {
    return posts.stream()
        .filter(post -> post.isRoot() && post.section().equals(section))
        .toList()
        .reversed();
  }

  List<Shown> comments(String section) {
    return posts.stream()
        .filter(post -> !post.isRoot() && post.section().equals(section))
        .toList()
        .reversed();
  }

  List<Shown> answersTo(Shown post) {
    return posts.stream()
        .filter(answer -> answer.parent().filter(post.id()::equals).isPresent())
        .toList();
  }

  /// When something in these sections last changed.
  Optional<Instant> changed(Collection<String> sections) {
    return changed.entrySet().stream()
        .filter(entry -> sections.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .max(Comparator.naturalOrder());
  }
}
