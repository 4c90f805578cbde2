package org.earshot.app.cli;

import java.util.Iterator;
import org.earshot.app.control.Request;
import org.earshot.indexer.Indexer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// A search over the kept mentions.
@Command(
    name = "search",
    description = {"Searches the kept mentions, newest first.", ""})
final class SearchCommand extends DataCommand {
  @Parameters(
      index = "0",
      paramLabel = "QUERY",
      description = {
        "Lucene query syntax over text and fields, such as 'kettle AND sentiment:negative'; '' finds"
            + " everything. Fields:",
        "${COMPLETION-CANDIDATES}"
      },
      completionCandidates = Fields.class)
  private String query = "";

  @Option(names = "--json", description = "Print JSON, one mention a line.")
  private boolean json;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many at the most (default: ${DEFAULT-VALUE}).")
  private int limit = 50;

  SearchCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Request request() {
    if (limit < 1) {
      throw misuse("--limit is 1 at least, not " + limit);
    }
    return new Request.Search(query, limit);
  }

  @Override
  void print(JsonNode mention) {
    new MentionPrinter(terminal, json).print(mention);
  }

  /// What a query may name. Asked for only where the help text is shown.
  static final class Fields implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Indexer.searchFields().iterator();
    }
  }
}
