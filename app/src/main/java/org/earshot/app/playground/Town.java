package org.earshot.app.playground;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.app.playground.Script.Edit;
import org.earshot.app.playground.Script.ScriptPost;
import org.earshot.app.playground.Shown.Who;

/// What the town says at a moment: a pure function of script, opening time, moment and replies.
final class Town {
  private final Script script;
  private final Instant opened;

  Town(Script script, Instant opened) {
    this.script = script;
    this.opened = opened;
  }

  Snapshot at(Instant now, List<Given> given) {
    var telling = new Telling(now, given);
    script.posts().forEach(telling::tell);
    quiet(Duration.between(opened, now)).forEach(telling::tell);
    given.forEach(telling::tell);
    return new Snapshot(List.copyOf(telling.shown.values()), telling.changed);
  }

  private List<ScriptPost> quiet(Duration elapsed) {
    var posts = new ArrayList<ScriptPost>();
    var when = Duration.parse(script.quiet().from());
    var gap = Duration.parse(script.quiet().every());
    for (int round = 1; when.compareTo(elapsed) <= 0; round++) {
      for (var post : script.quiet().posts()) {
        posts.add(post.again(post.id() + "-" + round, when));
        when = when.plus(gap);
      }
      gap = gap.multipliedBy(2);
    }
    return posts;
  }

  /// One telling of the story up to a moment.
  private final class Telling {
    private final Instant now;
    private final List<Given> given;
    private final Map<String, Shown> shown = new LinkedHashMap<>();
    private final Map<String, Instant> changed = new HashMap<>();

    Telling(Instant now, List<Given> given) {
      this.now = now;
      this.given = given;
    }

    void tell(ScriptPost post) {
      var birth = birth(post).filter(this::isPast);
      if (birth.isEmpty()) {
        return;
      }
      note(post.in(), birth.get());
      var gone = post.gone().map(opened::plus).filter(this::isPast);
      if (gone.isPresent()) {
        note(post.in(), gone.get());
        return;
      }
      var root = rootOf(post.id(), Optional.of(post.answers()).filter(id -> !id.isEmpty()));
      root.ifPresent(id -> shown.put(post.id(), edited(post, birth.get(), id)));
    }

    void tell(Given reply) {
      var to = shown.get(reply.to());
      if (to == null || !isPast(reply.at())) {
        return;
      }
      note(to.section(), reply.at());
      shown.put(
          reply.id(),
          new Shown(
              reply.id(),
              to.section(),
              Optional.of(to.id()),
              to.root(),
              reply.who(),
              "",
              java.util.OptionalInt.empty(),
              "",
              reply.text(),
              reply.at(),
              Optional.empty()));
    }

    private Shown edited(ScriptPost post, Instant birth, String root) {
      var stars = post.stars();
      var text = post.text();
      Optional<Instant> edited = Optional.empty();
      for (var edit : past(post)) {
        stars = edit.stars().isPresent() ? edit.stars() : stars;
        text = edit.text();
        edited = Optional.of(edit.at());
        note(post.in(), edit.at());
      }
      var parent = Optional.of(post.answers()).filter(id -> !id.isEmpty());
      var who = new Who(post.author(), user(post));
      return new Shown(
          post.id(),
          post.in(),
          parent,
          root,
          who,
          post.lang(),
          stars,
          post.title(),
          text,
          birth,
          edited);
    }

    private List<Dated> past(ScriptPost post) {
      return post.edits().stream()
          .flatMap(edit -> when(post, edit).map(at -> new Dated(at, edit)).stream())
          .filter(edit -> isPast(edit.at()))
          .sorted(Comparator.comparing(Dated::at))
          .toList();
    }

    private Optional<Instant> when(ScriptPost post, Edit edit) {
      return edit.onceAnswered()
          ? answered(post.id()).map(at -> at.plus(edit.after()))
          : Optional.of(opened.plus(edit.after()));
    }

    private Optional<Instant> birth(ScriptPost post) {
      return post.onceAnswered().isEmpty()
          ? Optional.of(opened.plus(post.after()))
          : answered(post.onceAnswered()).map(at -> at.plus(post.after()));
    }

    private Optional<Instant> answered(String id) {
      return given.stream()
          .filter(reply -> reply.to().equals(id) && reply.who().isBrand())
          .map(Given::at)
          .min(Comparator.naturalOrder());
    }

    /// The root of the thread; empty where the post that it answers is not there (any more).
    private Optional<String> rootOf(String id, Optional<String> parent) {
      return parent.isEmpty()
          ? Optional.of(id)
          : parent.flatMap(above -> Optional.ofNullable(shown.get(above))).map(Shown::root);
    }

    private boolean isPast(Instant at) {
      return !at.isAfter(now);
    }

    private void note(String section, Instant at) {
      changed.merge(section, at, (one, other) -> one.isAfter(other) ? one : other);
    }
  }

  /// Account names are the site's own numbers unless the script gives one.
  private static String user(ScriptPost post) {
    return Stream.of(post.user())
        .filter(user -> !user.isEmpty())
        .findFirst()
        .orElseGet(() -> String.valueOf(10_000 + Math.floorMod(post.author().hashCode(), 89_999)));
  }

  private record Dated(Instant at, Edit edit) {
    java.util.OptionalInt stars() {
      return edit.stars();
    }

    String text() {
      return edit.text();
    }
  }
}
