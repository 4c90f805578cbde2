package org.earshot.crawler.extract.forum;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// Finds out which post answers which: one stands inside the other, or deeper behind it.
final class Nesting {
  private final Engine engine;

  Nesting(Engine engine) {
    this.engine = engine;
  }

  void link(List<Draft> drafts) {
    IdentityHashMap<Element, Draft> byRoot = new IdentityHashMap<>();
    drafts.forEach(draft -> byRoot.put(draft.block.root(), draft));
    for (var draft : drafts) {
      draft.parent = around(draft, byRoot).or(() -> beforeIndent(draft, byRoot));
    }
    byLevel(drafts);
  }

  private static Optional<Draft> around(Draft draft, Map<Element, Draft> byRoot) {
    for (var at = draft.block.root().parent(); at != null; at = at.parent()) {
      var around = byRoot.get(at);
      if (around != null) {
        return Optional.of(around);
      }
      var beside = isReplies(at) ? beforeReplies(at, byRoot) : Optional.<Draft>empty();
      if (beside.isPresent()) {
        return beside;
      }
    }
    return Optional.empty();
  }

  /// `<div class="comment">…</div><ul class="children">…</ul>`.
  private static boolean isReplies(Element element) {
    return element.hasClass("children")
        || element.hasClass("replies")
        || element.hasClass("comment-replies")
        || element.hasClass("nested");
  }

  private static Optional<Draft> beforeReplies(Element replies, Map<Element, Draft> byRoot) {
    return Optional.ofNullable(replies.previousElementSibling()).map(byRoot::get);
  }

  /// Replies stand in an element of their own that follows what they answer.
  private Optional<Draft> beforeIndent(Draft draft, Map<Element, Draft> byRoot) {
    var indent = engine.selector("indent");
    if (indent.isEmpty()) {
      return Optional.empty();
    }
    for (var at = draft.block.root().parent(); at != null; at = at.parent()) {
      if (indent.get().matches(at, at)) {
        for (var before = at.previousElementSibling();
            before != null;
            before = before.previousElementSibling()) {
          if (byRoot.containsKey(before)) {
            return Optional.of(byRoot.get(before));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static void byLevel(List<Draft> drafts) {
    Deque<Draft> open = new ArrayDeque<>();
    for (var draft : drafts) {
      if (draft.level.isEmpty()) {
        continue;
      }
      while (!open.isEmpty() && open.peek().level.orElse(0) >= draft.level.getAsInt()) {
        open.pop();
      }
      if (!open.isEmpty() && draft.parent.isEmpty()) {
        draft.parent = Optional.of(open.peek());
      }
      open.push(draft);
    }
  }
}
