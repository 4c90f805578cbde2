package org.earshot.indexer.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRemark;
import org.earshot.indexer.match.Node.Placed;
import org.earshot.indexer.query.Dialect;
import org.earshot.indexer.query.Fault;
import org.earshot.indexer.query.Parsed;
import org.earshot.indexer.query.Query;
import org.earshot.indexer.query.QueryParser;
import org.earshot.indexer.query.Stretch;

/// Reads the lines of brands.
final class LineReader {
  private static final QueryParser PARSER = new QueryParser(Dialect.listening(Values.fields()));

  private final Compiler compiler;
  private final Anchors anchors;

  LineReader(Reading reading) {
    this.compiler = new Compiler(reading);
    this.anchors = new Anchors(reading);
  }

  /// The lines of a brand, its exclusions in them.
  List<Line> lines(Brand brand) {
    var everywhere = new ArrayList<Node>();
    var windows = new ArrayList<Node.Apart>();
    for (var written : brand.exclusions()) {
      var exclusion = PARSER.exclusion(written);
      var query = readable(exclusion.parsed(), written);
      if (exclusion.window().isPresent()) {
        var unwanted = compiler.placed(query, Text.SAID);
        windows.add(new Node.Apart(unwanted, unwanted, exclusion.window().getAsInt()));
      } else {
        everywhere.add(compiler.compile(query));
      }
    }
    var exclusions = List.copyOf(everywhere);
    return brand.phrases().stream()
        .map(written -> line(brand.key(), written, windows, exclusions))
        .toList();
  }

  Optional<Keys> keys(Line line) {
    return anchors.of(line.node());
  }

  /// What is wrong with a brand's lines, or dear.
  List<BrandRemark> remarks(Brand brand) {
    var remarks = new ArrayList<BrandRemark>();
    for (int i = 0; i < brand.phrases().size(); i++) {
      remark(brand.phrases().get(i), i).ifPresent(remarks::add);
    }
    for (int i = 0; i < brand.exclusions().size(); i++) {
      int line = i;
      if (PARSER.exclusion(brand.exclusions().get(i)).parsed() instanceof Parsed.Wrong wrong) {
        remarks.add(fault(wrong.fault(), true, line));
      }
    }
    return remarks;
  }

  private Optional<BrandRemark> remark(String written, int line) {
    return switch (PARSER.parse(written)) {
      case Parsed.Wrong wrong -> Optional.of(fault(wrong.fault(), false, line));
      case Parsed.Right right when isUnbounded(right.query()) ->
          Optional.of(fault(Fault.of(right.query().at().start(), "onlyNegative"), false, line));
      case Parsed.Right right ->
          anchors.of(compiler.compile(right.query())).isPresent()
              ? Optional.empty()
              : Optional.of(
                  new BrandRemark(
                      BrandRemark.Kind.ALWAYS_RUN,
                      false,
                      line,
                      Fault.of(0, "alwaysRun").message(),
                      0));
    };
  }

  private static BrandRemark fault(Fault fault, boolean exclusion, int line) {
    return new BrandRemark(
        BrandRemark.Kind.FAULT, exclusion, line, fault.message(), fault.position());
  }

  private Line line(String brand, String written, List<Node.Apart> windows, List<Node> exclusions) {
    var query = readable(PARSER.parse(written), written);
    var node = isUnbounded(query) ? new Node.Choice(List.of()) : compiler.compile(query);
    for (var window : windows) {
      node = without(node, window);
    }
    return new Line(brand, written, node, exclusions);
  }

  /// A line that was kept before the language knew its signs means its words, as it did then.
  private static Query readable(Parsed parsed, String written) {
    return switch (parsed) {
      case Parsed.Right right -> right.query();
      case Parsed.Wrong wrong -> {
        var at = new Stretch(0, written.length());
        var words =
            Arrays.stream(written.strip().split(" ", -1))
                .<Query.Token>map(word -> new Query.Word(word, at))
                .toList();
        yield new Query.Phrase(words, at);
      }
    };
  }

  /// Whether nearly every post would match.
  private static boolean isUnbounded(Query query) {
    return switch (query) {
      case Query.Not not -> true;
      case Query.Everything everything -> true;
      case Query.All all -> all.parts().stream().allMatch(LineReader::isUnbounded);
      case Query.Any any -> any.parts().stream().anyMatch(LineReader::isUnbounded);
      case Query.InLanguage in -> isUnbounded(in.query());
      case Query.In in -> isUnbounded(in.query());
      case Query.Token token -> false;
      case Query.Phrase phrase -> false;
      case Query.Near near -> false;
      case Query.Apart apart -> false;
      case Query.Range range -> false;
      case Query.Present present -> false;
    };
  }

  /// The same line where none of the unwanted stands near.
  private static Node without(Node node, Node.Apart window) {
    return switch (node) {
      case Node.All all ->
          new Node.All(all.parts().stream().map(part -> without(part, window)).toList());
      case Node.Any any ->
          new Node.Any(any.parts().stream().map(part -> without(part, window)).toList());
      case Node.Near near ->
          new Node.Near(
              near.parts().stream().map(part -> (Placed) without(part, window)).toList(),
              near.distance(),
              near.ordered(),
              near.from(),
              near.to());
      case Placed placed -> new Node.Apart(placed, window.unwanted(), window.distance());
      case Node.Not not -> not;
      case Node.Everything everything -> everything;
      case Node.Link link -> link;
      case Node.Value value -> value;
      case Node.Stars stars -> stars;
    };
  }
}
