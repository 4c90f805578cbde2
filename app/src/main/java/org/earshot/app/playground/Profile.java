package org.earshot.app.playground;

import java.util.List;
import java.util.stream.Collectors;
import org.earshot.app.playground.Layout.Content;
import org.earshot.app.playground.Shown.Who;

/// An account's own page.
final class Profile {
  private Profile() {}

  static Content of(Who who, List<Shown> posts, Addresses at) {
    var body =
        """
        <h1>%s%s</h1>
        <p class="by">@%s</p>
        <ul class="list">
        %s</ul>
        """
            .formatted(
                Escape.markup(who.name()),
                who.isBrand() ? " <b class=\"badge\">✓</b>" : "",
                Escape.markup(who.user()),
                posts.reversed().stream()
                    .map(post -> line(post, at))
                    .collect(Collectors.joining()));
    return new Content(who.name(), "en", at.user(who), "", body);
  }

  private static String line(Shown post, Addresses at) {
    return "<li><p><a href=\"%s\">%s</a></p></li>\n"
        .formatted(
            at.post(post), Escape.markup(post.title().isEmpty() ? post.text() : post.title()));
  }
}
