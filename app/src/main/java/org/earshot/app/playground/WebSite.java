package org.earshot.app.playground;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.earshot.app.playground.Layout.Content;
import org.earshot.app.playground.Script.Kind;
import org.earshot.app.playground.Script.ScriptSite;
import org.earshot.app.playground.Script.Words;
import org.earshot.app.playground.Shown.Who;

/// Everything that one site answers, without the HTTP around it.
final class WebSite {
  private final ScriptSite site;
  private final Town town;
  private final Replies replies;
  private final Clock clock;
  private final Instant opened;
  private final Addresses at;
  private final Layout layout;
  private final Pages pages;

  /// What all sites of a town share.
  record Common(
      Town town, Replies replies, Map<String, Words> words, Clock clock, Instant opened) {}

  WebSite(ScriptSite site, Common common, List<Site> neighbours) {
    this.site = site;
    this.town = common.town();
    this.replies = common.replies();
    this.clock = common.clock();
    this.opened = common.opened();
    var self =
        neighbours.stream().filter(s -> s.key().equals(site.key())).findFirst().orElseThrow();
    this.at = new Addresses(self.base(), site);
    this.layout = new Layout(site, at, neighbours);
    this.pages = new Pages(site, common.words(), at, layout);
  }

  Answer get(String path) {
    var snapshot = snapshot();
    return fixed(path)
        .or(() -> feed(snapshot, path))
        .or(() -> path.equals("/") ? Optional.of(home(snapshot)) : Optional.empty())
        .or(() -> pages.find(snapshot, path))
        .or(() -> user(snapshot, path))
        .orElseGet(() -> Answer.refused(404, "There is nothing here (any more)."));
  }

  /// Takes a reply from a form. Gives the address to go on to, or what is wrong.
  ReplyOutcome reply(Map<String, String> form) {
    var to =
        snapshot()
            .find(form.getOrDefault("to", ""))
            .filter(post -> site.sections().stream().anyMatch(s -> holds(s, post)));
    if (to.isEmpty()) {
      return new ReplyOutcome.Refused(404, "The post that you answer is not here (any more).");
    }
    return replies
        .take(to.get(), who(form), form.getOrDefault("text", ""))
        .<ReplyOutcome>map(reply -> new ReplyOutcome.Taken(at.post(to.get()) + "#" + reply.id()))
        .orElseGet(() -> new ReplyOutcome.Refused(400, "The reply is empty or too long."));
  }

  /// What came of a reply.
  sealed interface ReplyOutcome {
    record Taken(String location) implements ReplyOutcome {}

    record Refused(int status, String reason) implements ReplyOutcome {}
  }

  private static boolean holds(Script.Section section, Shown post) {
    return section.kind() != Kind.NEWS && section.key().equals(post.section());
  }

  private static Who who(Map<String, String> form) {
    var name = form.getOrDefault("name", "").strip();
    if (form.getOrDefault("as", "brand").equals("brand") && name.isEmpty()) {
      return Who.BRAND;
    }
    return Replies.visitor(name.isEmpty() ? "Visitor" : name);
  }

  private Snapshot snapshot() {
    return town.at(clock.instant(), replies.all());
  }

  private Optional<Answer> fixed(String path) {
    return switch (path) {
      case "/robots.txt" ->
          Optional.of(
              Answer.ok(
                  "text/plain; charset=utf-8",
                  String.join("\n", site.robots()) + "\n",
                  Optional.of(opened)));
      case "/style.css" -> Optional.of(asset("style.css", "text/css; charset=utf-8"));
      case "/kettle.svg" -> Optional.of(asset("kettle.svg", "image/svg+xml"));
      default -> Optional.empty();
    };
  }

  private Answer asset(String name, String type) {
    return Answer.ok(type, Script.text(name), Optional.of(opened));
  }

  private Optional<Answer> feed(Snapshot snapshot, String path) {
    return site.feeds().stream()
        .filter(feed -> feed.path().equals(path))
        .findFirst()
        .map(feed -> new Feeds(at).answer(snapshot, feed));
  }

  private Answer home(Snapshot snapshot) {
    var teasers = new Teasers(at);
    var body = new StringBuilder();
    var items = site.sections().stream().filter(s -> s.kind() == Kind.REVIEWS).toList();
    if (!items.isEmpty()) {
      body.append(
          items.stream()
              .map(section -> teasers.item(snapshot, section))
              .collect(Collectors.joining("", "<ul class=\"cards\">\n", "</ul>\n")));
    }
    for (var section : site.sections()) {
      if (section.kind() != Kind.REVIEWS) {
        body.append(
            "<section lang=\"%s\"><h1><a href=\"%s\">%s</a></h1>\n<p class=\"lead\">%s</p>\n%s</section>\n"
                .formatted(
                    section.lang(),
                    section.path(),
                    Escape.markup(section.title()),
                    Escape.markup(section.about()),
                    teasers.roots(snapshot, section)));
      }
    }
    var content = new Content(site.title(), site.lang(), at.home(), "", body.toString());
    var keys = site.sections().stream().map(Script.Section::key).toList();
    return Answer.ok(Answer.HTML, layout.page(content), snapshot.changed(keys));
  }

  private Optional<Answer> user(Snapshot snapshot, String path) {
    if (!path.startsWith("/users/")) {
      return Optional.empty();
    }
    var keys = site.sections().stream().map(Script.Section::key).toList();
    var posts =
        snapshot.posts().stream()
            .filter(post -> keys.contains(post.section()))
            .filter(post -> at.user(post.who()).equals(at.absolute(path)))
            .toList();
    if (posts.isEmpty() && !path.equals("/users/" + Who.BRAND.user())) {
      return Optional.empty();
    }
    var who = posts.isEmpty() ? Who.BRAND : posts.getFirst().who();
    return Optional.of(
        Answer.ok(Answer.HTML, layout.page(Profile.of(who, posts, at)), snapshot.changed(keys)));
  }
}
