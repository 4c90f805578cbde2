package org.earshot.app.cli;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.Discovery;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Lead;
import org.earshot.crawler.Proposal;
import tools.jackson.databind.json.JsonMapper;

/// Tells what could be read around an address, place by place, as they are found.
final class Surroundings {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int POSTS_SHOWN = 3;

  private final Terminal terminal;
  private final boolean json;

  Surroundings(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
  }

  /// The exit code: success where at least one place can be read.
  int tell(URI start, CrawlerSettings settings) {
    try (var discovery = new Discovery(settings, terminal.clock())) {
      var proposals = discovery.around(start, this::tell);
      long readable = proposals.stream().filter(Proposal::readable).count();
      terminal.err().printf("%d of %d places can be read%n", readable, proposals.size());
      return readable > 0 ? Commands.OK : Commands.FAILURE;
    }
  }

  private void tell(Proposal proposal) {
    if (json) {
      terminal.out().println(JSON.writeValueAsString(keys(proposal)));
      return;
    }
    var lead = proposal.lead();
    terminal.out().println(Plain.line(lead.address().toString()));
    terminal.out().println("  found   " + clue(lead));
    terminal.out().println("  read    " + Plain.line(reading(proposal)));
    if (proposal.preview().extraction().orElse(null) instanceof Extraction.Posts posts) {
      posts.posts().stream()
          .limit(POSTS_SHOWN)
          .forEach(post -> terminal.out().println("  " + Posts.line(post)));
    }
  }

  private static String clue(Lead lead) {
    var clue = lead.clue().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return lead.title().isEmpty() ? clue : clue + ": " + Plain.line(lead.title());
  }

  private static String reading(Proposal proposal) {
    return proposal
        .preview()
        .extraction()
        .map(read ->
            switch (read) {
              case Extraction.Posts posts ->
                  "as %s: %d posts".formatted(posts.kind(), posts.posts().size());
              case Extraction.SiteMap map ->
                  "as %s: %s".formatted(Extraction.SiteMap.KIND, Maps.line(map));
              case Extraction.Unreadable(var reason, var _, var _) -> reason;
            })
        .orElseGet(() -> Fetches.line(proposal.preview().fetch()));
  }

  private static Map<String, Object> keys(Proposal proposal) {
    var keys = new TreeMap<String, Object>();
    keys.put("url", proposal.lead().address().toString());
    keys.put("kind", proposal.lead().kind());
    keys.put("clue", proposal.lead().clue().name().toLowerCase(Locale.ROOT));
    keys.put("readable", proposal.readable());
    keys.put("posts", proposal.posts());
    proposal.pages().ifPresent(pages -> keys.put("pages", pages));
    keys.put("detail", reading(proposal));
    return keys;
  }
}
