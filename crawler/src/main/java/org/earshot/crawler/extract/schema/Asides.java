package org.earshot.crawler.extract.schema;

import java.util.List;
import org.earshot.crawler.PostType;

/// Leaves out the teasers of other entries that a page with an entry of its own shows beside it.
final class Asides {
  private Asides() {}

  static List<Draft> without(List<Draft> drafts, PageFacts page) {
    boolean own = drafts.stream().anyMatch(draft -> isOpener(draft) && isAt(draft, page));
    return own
        ? drafts.stream().filter(draft -> !(isTeaser(draft) && !isAt(draft, page))).toList()
        : drafts;
  }

  private static boolean isTeaser(Draft draft) {
    return draft.isEntry() && isOpener(draft);
  }

  private static boolean isOpener(Draft draft) {
    var type = draft.facts().type();
    return draft.isTop() && (type == PostType.ARTICLE || type == PostType.POST);
  }

  private static boolean isAt(Draft draft, PageFacts page) {
    return draft.facts().address().filter(page.address()::equals).isPresent();
  }
}
