package org.earshot.app.cli;

import java.util.List;
import org.earshot.app.json.PostJson;
import org.earshot.crawler.Checked;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.SingleLook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// One polite look at an address.
@Command(
    name = "check",
    description = {
      "Looks once at an address, as the crawler would: says what robots.txt allows, what came, as"
          + " which kind it can be read, and which posts it holds.",
      "With --around it goes on to what the page gives away (feeds, review pages, the doors of its"
          + " engine, accounts elsewhere) and says what a source at each of them would give.",
      ""
    })
final class CheckCommand extends TerminalCommand {
  @Parameters(index = "0", paramLabel = "URL", description = "Page or feed to look at.")
  private String url = "";

  @Option(
      names = "--kind",
      paramLabel = "K",
      completionCandidates = Kinds.class,
      description = "How to read it: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private String kind = "auto";

  @Option(names = "--json", description = "Print the posts as JSON, one a line.")
  private boolean json;

  @Option(names = "--around", description = "Find more places near this one that can be read.")
  private boolean around;

  @Mixin private SelectorOptions selectors = new SelectorOptions();

  @Mixin private LookOptions options = new LookOptions();

  CheckCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    var address = page(url);
    var way = selectors.kind(kind(kind));
    var settings = options.settings(terminal, List.of(address));
    if (around) {
      return new Surroundings(terminal, json).tell(address, settings);
    }
    try (var look = new SingleLook(settings, terminal.clock())) {
      return told(look.look(address, way, selectors.read()));
    }
  }

  private int told(Checked checked) {
    tell("robots", checked.robots());
    tell("fetch", Fetches.line(checked.fetch()));
    return checked.extraction().map(this::told).orElse(Commands.FAILURE);
  }

  private int told(Extraction extraction) {
    return switch (extraction) {
      case Extraction.Posts posts -> {
        tell("kind", posts.kind());
        tell("posts", posts.posts().size() + (posts.complete() ? ", the whole list" : ""));
        posts.next().ifPresent(next -> tell("next", next));
        posts
            .posts()
            .forEach(post -> terminal.out().println(json ? PostJson.line(post) : Posts.line(post)));
        yield Commands.OK;
      }
      case Extraction.SiteMap map -> {
        tell("kind", Extraction.SiteMap.KIND);
        tell("pages", Maps.line(map));
        map.pages().stream().limit(Maps.PAGES_SHOWN).forEach(page -> tell("page", page.address()));
        yield Commands.OK;
      }
      case Extraction.Unreadable unreadable -> {
        tell("kind", "cannot be read: " + unreadable.reason());
        yield Commands.FAILURE;
      }
    };
  }

  /// With `--json`, stdout is for the posts alone.
  private void tell(String what, String line) {
    var to = json ? terminal.err() : terminal.out();
    to.printf("%-7s %s%n", what, Plain.line(line));
  }
}
