package org.earshot.indexer.match;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.earshot.crawler.Post;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRemark;
import org.earshot.indexer.Naming;

/// Finds the brands that a post names. The words of the text are looked up among the rarest words
/// of the brands' lines; only the lines found so are held against the post. Immutable, for any
/// thread.
public final class BrandMatcher {
  private final Reading reading;
  private final Register register;

  public BrandMatcher(Collection<Brand> brands) {
    this.reading = Reading.standard();
    this.register = new Register(new LineReader(reading));
    brands.forEach(register::put);
  }

  private BrandMatcher(Reading reading, Register register) {
    this.reading = reading;
    this.register = register;
  }

  /// The same with some brands changed or new, and some gone; without reading the others again.
  public BrandMatcher with(Collection<Brand> changed, Collection<String> gone) {
    var copy = register.copy();
    gone.forEach(copy::remove);
    changed.forEach(copy::put);
    return new BrandMatcher(reading, copy);
  }

  /// What is wrong with a brand's lines, or dear.
  public static List<BrandRemark> remarks(Brand brand) {
    return new LineReader(Reading.standard()).remarks(brand);
  }

  /// The lines that are held against every post, as no word tells where they could match.
  public List<String> alwaysRun() {
    return register.always();
  }

  /// The brands that a post names.
  public Map<String, Naming> match(Post post) {
    return match(Facts.of(post));
  }

  /// The brands that a post names, and how.
  public Map<String, Naming> match(Facts facts) {
    if (register.isEmpty()) {
      return Map.of();
    }
    var text = reading.reader().read(facts.post(), register.asksForAuthors());
    var readings = new Readings(text, reading, register.isForeign());
    var seen = new Seen(text, readings, facts, reading);
    var lines = new Probe(register, seen).lines();
    return lines.length == 0 ? Map.of() : named(seen, lines);
  }

  private Map<String, Naming> named(Seen seen, long[] lines) {
    var phrases = new LinkedHashMap<String, String>();
    var places = new LinkedHashMap<String, Places>();
    for (long number : lines) {
      var line = register.line((int) number);
      if (line.isPresent() && line.get().isIn(seen)) {
        var brand = line.get().brand();
        phrases.putIfAbsent(brand, line.get().written());
        places.computeIfAbsent(brand, key -> new Places(seen)).add(line.get());
      }
    }
    return inOrder(phrases, places);
  }

  /// The brand that is named first comes first.
  private static Map<String, Naming> inOrder(
      Map<String, String> phrases, Map<String, Places> places) {
    var named = new LinkedHashMap<String, Naming>();
    places.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.comparingInt(Places::first)))
        .forEach(entry -> {
          var phrase = Objects.requireNonNull(phrases.get(entry.getKey()));
          named.put(entry.getKey(), new Naming(phrase, entry.getValue().places()));
        });
    return named;
  }
}
