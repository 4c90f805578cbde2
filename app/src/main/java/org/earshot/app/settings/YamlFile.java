package org.earshot.app.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Reads `earshot.yml` into dotted keys. It walks the tree of nodes instead of building objects: so
/// no type can be named in the file, and every value knows its line.
final class YamlFile {
  /// Sections hold keys, and no key holds a section: deeper is a mistake, or an alias that turns in
  /// a circle.
  private static final int DEPTH = 2;

  private final Path path;
  private final Problems problems;
  private final Map<String, Given> values = new LinkedHashMap<>();

  private YamlFile(Path path, Problems problems) {
    this.path = path;
    this.problems = problems;
  }

  static Map<String, Given> read(Path path, Problems problems) {
    var file = new YamlFile(path, problems);
    file.read();
    return file.values;
  }

  private void read() {
    try {
      var text = Files.readString(path);
      var root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
      if (root != null) {
        section("", root, 0);
      }
    } catch (MarkedYAMLException broken) {
      var mark = broken.getProblemMark();
      problems.add(
          path
              + (mark == null ? "" : " line " + (mark.getLine() + 1))
              + ": "
              + broken.getProblem());
    } catch (YAMLException broken) {
      problems.add(path + ": " + broken.getMessage());
    } catch (NoSuchFileException absent) {
      problems.add("there is no configuration file " + path);
    } catch (IOException failed) {
      problems.add("cannot read the configuration " + path + ": " + failed.getMessage());
    }
  }

  private void section(String prefix, Node node, int depth) {
    if (!(node instanceof MappingNode mapping) || depth >= DEPTH) {
      problems.add(
          where(node)
              + ": expected `key: value` lines"
              + (prefix.isEmpty() ? "" : " below " + prefix));
      return;
    }
    for (var tuple : mapping.getValue()) {
      entry(prefix, tuple, depth);
    }
  }

  private void entry(String prefix, NodeTuple tuple, int depth) {
    var name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    var key = prefix.isEmpty() ? name : prefix + "." + name;
    switch (tuple.getValueNode()) {
      case ScalarNode scalar -> value(key, scalar);
      case SequenceNode list -> add(key, new Given(joined(list), true, where(tuple.getKeyNode())));
      case Node nested -> section(key, nested, depth + 1);
    }
  }

  /// An empty value says nothing, as if the line were not there.
  private void value(String key, ScalarNode scalar) {
    if (!scalar.getTag().equals(Tag.NULL)) {
      add(key, Given.one(scalar.getValue(), where(scalar)));
    }
  }

  private void add(String key, Given given) {
    var first = values.putIfAbsent(key, given);
    if (first != null) {
      problems.add(key + " stands twice: " + first.where() + " and " + given.where());
    }
  }

  private static String joined(SequenceNode list) {
    return list.getValue().stream()
        .map(item -> item instanceof ScalarNode scalar ? scalar.getValue() : item.toString())
        .collect(Collectors.joining(","));
  }

  private String where(Node node) {
    return path + " line " + (node.getStartMark().getLine() + 1);
  }
}
