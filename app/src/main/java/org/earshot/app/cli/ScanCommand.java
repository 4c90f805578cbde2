package org.earshot.app.cli;

import java.net.URI;
import java.util.List;
import org.earshot.app.Preview;
import org.earshot.app.control.Errand;
import org.earshot.app.json.MentionJson;
import org.earshot.app.store.DataDirectory;
import org.earshot.crawler.Checked;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.SingleLook;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRemark;
import org.earshot.indexer.BrandRole;
import org.earshot.indexer.Indexer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// What a few pages say about a brand, without keeping any of it.
@Command(
    name = "scan",
    description = {
      "Reads some pages once and prints the mentions of a brand on them, with language, sentiment"
          + " and how much a reply is needed. Nothing is kept.",
      ""
    })
final class ScanCommand extends TerminalCommand {
  private static final JsonMapper PRINTED = JsonMapper.builder().build();

  @Parameters(
      index = "0",
      paramLabel = "BRAND",
      description = "Key or name of a brand that is watched, or a phrase to look for.")
  private String brand = "";

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "URL", description = "Pages or feeds.")
  private List<String> urls = List.of();

  @Option(names = "--json", description = "Print the mentions as JSON, one a line.")
  private boolean json;

  @Mixin private LookOptions options = new LookOptions();

  ScanCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    var addresses = urls.stream().map(this::page).toList();
    var settings = options.settings(terminal, addresses);
    var wanted = wanted();
    try (var look = new SingleLook(settings, terminal.clock());
        var preview = Preview.open(terminal.clock())) {
      int worst = Commands.OK;
      for (var address : addresses) {
        worst = Math.max(worst, scan(address, look.look(address, "auto"), preview, wanted));
      }
      return worst;
    }
  }

  private int scan(URI address, Checked checked, Preview preview, Brand wanted) {
    if (!(checked.extraction().orElse(null) instanceof Extraction.Posts found)) {
      say(address + ": " + Plain.line(reason(checked)));
      return Commands.FAILURE;
    }
    var mentions = preview.mentions(found.posts(), wanted);
    var printer = new MentionPrinter(terminal, json);
    mentions.forEach(mention -> printer.print(PRINTED.valueToTree(MentionJson.of(mention))));
    if (!json) {
      say(address + ": " + mentions.size() + " of " + found.posts().size() + " posts");
    }
    return Commands.OK;
  }

  private static String reason(Checked checked) {
    return checked
        .extraction()
        .map(read ->
            switch (read) {
              case Extraction.Posts _ -> Fetches.line(checked.fetch());
              case Extraction.SiteMap map -> "a site's map: " + Maps.line(map);
              case Extraction.Unreadable unreadable -> "cannot be read: " + unreadable.reason();
            })
        .orElseGet(() -> Fetches.line(checked.fetch()));
  }

  private Brand wanted() {
    var configuration = options.data().load(terminal);
    if (DataDirectory.exists(configuration.data())) {
      for (var watched : new Errand(configuration, terminal.clock()).brands()) {
        if (watched.key().equals(brand) || watched.name().equalsIgnoreCase(brand)) {
          return watched;
        }
      }
    }
    if (brand.isBlank()) {
      throw misuse("BRAND is blank");
    }
    var phrase = new Brand("scan", brand, BrandRole.OWN, List.of(brand), List.of(), List.of());
    for (var remark : Indexer.remarks(phrase)) {
      if (remark.kind() == BrandRemark.Kind.FAULT) {
        throw misuse(
            "BRAND, sign " + (remark.position() + 1) + ": " + Plain.line(remark.message()));
      }
    }
    return phrase;
  }
}
