package org.earshot.crawler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Keeps the harvests of a test; every post is a mention unless the test says otherwise.
final class RecordingSink implements HarvestSink {
  private final List<Harvest> harvests = new ArrayList<>();
  private final Set<String> noMentions = new HashSet<>();
  private int batches;
  private Consumer<Harvest> afterwards = harvest -> {};

  @Override
  public synchronized Set<PostKey> take(List<Harvest> batch) {
    batches++;
    harvests.addAll(batch);
    batch.forEach(afterwards);
    var mentions = new HashSet<PostKey>();
    for (var harvest : batch) {
      harvest.posts().stream()
          .map(Post::key)
          .filter(key -> !noMentions.contains(key.id()))
          .forEach(mentions::add);
    }
    return mentions;
  }

  /// What happens after the sink's commit, before it returns.
  synchronized void afterwards(Consumer<Harvest> action) {
    afterwards = action;
  }

  synchronized void noMention(String id) {
    noMentions.add(id);
  }

  synchronized List<Harvest> harvests() {
    return List.copyOf(harvests);
  }

  /// How often it was asked to take something.
  synchronized int batches() {
    return batches;
  }

  Harvest last() {
    return harvests().getLast();
  }

  List<Arrival> arrivals() {
    return harvests().stream().map(Harvest::arrival).toList();
  }

  /// The ids of the posts that were said to be missing, over all harvests.
  List<String> missing() {
    return harvests().stream()
        .flatMap(harvest -> harvest.missing().stream())
        .map(PostKey::id)
        .toList();
  }
}
