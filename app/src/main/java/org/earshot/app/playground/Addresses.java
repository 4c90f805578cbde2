package org.earshot.app.playground;

import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.earshot.app.playground.Script.ScriptSite;
import org.earshot.app.playground.Script.Section;
import org.earshot.app.playground.Shown.Who;

/// Where the things of one site are found.
final class Addresses {
  private final URI base;
  private final Map<String, Section> sections;

  Addresses(URI base, ScriptSite site) {
    this.base = base;
    this.sections =
        site.sections().stream().collect(Collectors.toMap(Section::key, Function.identity()));
  }

  String home() {
    return absolute("/");
  }

  String absolute(String path) {
    return base + path;
  }

  String section(Section section) {
    return absolute(section.path());
  }

  /// The permalink of a post.
  String post(Shown post) {
    var section = sections.get(post.section());
    if (section == null) {
      throw new IllegalArgumentException("no such section here: " + post.section());
    }
    var root = absolute(section.path() + "/" + post.root());
    return post.isRoot() ? root : root + "/" + post.id();
  }

  String user(Who who) {
    return absolute("/users/" + who.user());
  }
}
