package org.earshot.indexer.keep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.indexer.Mention;

/// The log's entries of a plan that was written. The mention goes along where the plan says all of
/// it: the first version of one whose post is new as well.
final class Entries {
  private Entries() {}

  /// @param before number of the log's last entry before the plan's
  static List<JustKept.Entry> of(Plan plan, long before) {
    Map<PostRow, Plan.Look> looks = new HashMap<>();
    for (int i = 0; i < plan.newPosts.size(); i++) {
      looks.put(plan.newPosts.get(i), plan.newLooks.get(i));
    }
    var entries = new ArrayList<JustKept.Entry>();
    long number = before;
    for (var version : plan.versions) {
      number++;
      var look = Optional.ofNullable(looks.get(version.row().post()));
      var fresh =
          look.filter(_ -> version.cause() == Cause.FOUND && version.postVersion() == 1)
              .flatMap(seen -> version.said().map(said -> mention(version, seen, said)));
      entries.add(new JustKept.Entry(number, version.row().id(), fresh));
    }
    return entries;
  }

  /// As it would be read from its tables.
  private static Mention mention(Plan.Version version, Plan.Look look, Plan.Said said) {
    var row = version.row();
    var birth = row.birth();
    return new Mention(
        row.id(),
        version.version(),
        birth.brand(),
        birth.sourceId(),
        look.post(),
        birth.why(),
        birth.arrival(),
        said.alertable(),
        said.speaker(),
        Times.kept(look.at()),
        Times.kept(version.changed()),
        version.vanished().map(Times::kept),
        said.score(),
        Optional.empty(),
        Optional.empty());
  }
}
