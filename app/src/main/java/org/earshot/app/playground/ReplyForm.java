package org.earshot.app.playground;

import org.earshot.app.playground.Script.Kind;
import org.earshot.app.playground.Script.Section;
import org.earshot.app.playground.Script.Words;

/// The form under a post: under a review only the maker answers, in a thread any visitor may.
final class ReplyForm {
  private ReplyForm() {}

  static String html(Section section, Words words, Shown post, boolean open) {
    return """
    <details class="reply"%s><summary>%s</summary>
    <form method="post" action="/reply">
    <input type="hidden" name="to" value="%s">
    <label>%s<textarea name="text" rows="4" maxlength="%d" required%s></textarea></label>
    %s<button>%s</button>
    </form></details>
    """
        .formatted(
            open ? " open" : "",
            Escape.markup(words.reply()),
            post.id(),
            Escape.markup(words.yourAnswer()),
            Replies.MAX_TEXT,
            // Brings the form into view: a link to a post is mostly followed to answer it.
            open ? " autofocus" : "",
            section.kind() == Kind.REVIEWS ? "" : choice(words),
            Escape.markup(section.kind() == Kind.REVIEWS ? words.publish() : words.reply()));
  }

  private static String choice(Words words) {
    return """
    <fieldset>
    <label><input type="radio" name="as" value="brand" checked> Acme Kettle <b class="badge">✓ %s</b></label>
    <label><input type="radio" name="as" value="visitor"> %s</label> <input name="name" maxlength="%d" aria-label="%s">
    </fieldset>
    """
        .formatted(
            Escape.markup(words.official()),
            Escape.markup(words.visitor()),
            Replies.MAX_NAME,
            Escape.markup(words.visitor()));
  }
}
