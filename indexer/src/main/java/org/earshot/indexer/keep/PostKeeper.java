package org.earshot.indexer.keep;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Keeps plans. A plan is made from what is committed and without a lock; it holds if the log has
/// not moved when the lock is taken, and is made again if it has.
public final class PostKeeper {
  /// Which part of the store a plan looks at.
  ///
  /// @param keys hashes of post keys
  /// @param pages hashes of page addresses
  /// @param authors hashes of the authors that have an account
  public record Scope(Collection<String> keys, Set<String> pages, Set<String> authors) {}

  private record Draft(long head, Plan plan) {}

  private final Store store;
  private final JustKept justKept;
  private final RecentMarks recent = new RecentMarks();

  /// @param justKept is told what was kept
  public PostKeeper(Store store, JustKept justKept) {
    this.store = store;
    this.justKept = justKept;
  }

  /// Plans and keeps in one transaction; where nothing changed, without any.
  ///
  /// @param planner makes a plan of what is known; may be asked again
  public void keep(Scope scope, Function<KnownPosts, Plan> planner) {
    var draft = store.read(handle -> draft(handle, scope, planner));
    if (draft.plan().isEmpty()) {
      return;
    }
    if (draft.plan().hasNews()) {
      keepNews(scope, planner, draft);
      return;
    }
    store.change(handle -> {
      new Keeper(handle, draft.plan()).writeAside();
      return true;
    });
  }

  public void forgetNotAdmitted(Instant before) {
    store.change(handle -> {
      Keeper.forget(handle, before);
      return true;
    });
  }

  private void keepNews(Scope scope, Function<KnownPosts, Plan> planner, Draft draft) {
    // Used once: its rows have numbers after an attempt, whether that was committed or not.
    var untried = new AtomicReference<>(draft);
    var written =
        store.promise(handle -> {
          var head = Heads.lock(handle, Heads.LOG);
          var first = untried.getAndSet(new Draft(-1, draft.plan()));
          var plan = first.head() == head ? first.plan() : draft(handle, scope, planner).plan();
          var keeper = new Keeper(handle, plan);
          var news = keeper.write(recent);
          keeper.writeAside();
          return news;
        });
    recent.add(written.marks());
    justKept.add(written.entries());
  }

  private static Draft draft(Handle handle, Scope scope, Function<KnownPosts, Plan> planner) {
    var head = Heads.read(handle, Heads.LOG);
    var known = KnownPosts.read(handle, scope);
    return new Draft(head, planner.apply(known));
  }
}
