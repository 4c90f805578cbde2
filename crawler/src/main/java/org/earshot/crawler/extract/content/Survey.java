package org.earshot.crawler.extract.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/// Cuts a page into blocks and regions, in one pass.
final class Survey implements NodeFilter {
  /// A page of more blocks is a dump, not something to read; the rest is left out.
  private static final int MAX_BLOCKS = 20_000;

  /// One paragraph is never longer; the rest of it is left out.
  private static final int MAX_BLOCK = 50_000;

  /// A page with more names and dates is a list of many posts.
  private static final int MAX_CLUES = 300;

  private final boolean hiddenToo;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final List<Clue> clues = new ArrayList<>();
  private final Map<String, Set<Sign>> signs = new HashMap<>();
  private final Map<String, Set<Sign>> names = new HashMap<>();
  private final StringBuilder line = new StringBuilder();
  private Optional<Region> at = Optional.empty();
  private @Nullable Element atElement;
  private int linked;
  private int wide;
  private int links;
  private int inLink;
  private int breaks;
  private boolean blank = true;

  private Survey(boolean hiddenToo) {
    this.hiddenToo = hiddenToo;
  }

  /// Surveys a page.
  ///
  /// @param hiddenToo whether to take in what is marked as hidden: some pages show it by script
  static Survey of(Element body, boolean hiddenToo) {
    var survey = new Survey(hiddenToo);
    body.filter(survey);
    while (survey.at.isPresent()) {
      survey.leave(survey.at.get());
    }
    return survey;
  }

  List<Block> blocks() {
    return blocks;
  }

  /// Regions that hold words, each before those inside it.
  List<Region> regions() {
    return regions;
  }

  /// Elements that speak of the headline, the author or the time, comments aside, in page order.
  List<Clue> clues() {
    return clues;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (blocks.size() >= MAX_BLOCKS) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    return node instanceof Element element ? open(element) : FilterResult.SKIP_ENTIRELY;
  }

  private FilterResult open(Element element) {
    var name = element.normalName();
    if (name.equals("br")) {
      lineBreak();
      return FilterResult.SKIP_ENTIRELY;
    }
    var signs = signs(element);
    note(element, signs);
    if ((Tags.unseen(name) && !(hiddenToo && name.equals("noscript")))
        || (!hiddenToo && Hint.hidden(element, signs))) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (name.equals("a")) {
      inLink++;
      links++;
    }
    if (!Tags.inline(name)) {
      flush();
      var hint = Hint.of(element, signs);
      var region = new Region(element, hint, at, regions.size(), blocks.size());
      regions.add(region);
      enter(Optional.of(region));
    }
    return FilterResult.CONTINUE;
  }

  /// Pages repeat their classes: each combination is taken apart once.
  private Set<Sign> signs(Element element) {
    if (element.attributesSize() == 0) {
      return Set.of();
    }
    var classes = element.attributes().get("class");
    var id = element.attributes().get("id");
    if (classes.isEmpty() && id.isEmpty()) {
      return Set.of();
    }
    var both = id.isEmpty() ? classes : classes + " " + id;
    var known = signs.get(both);
    if (known == null) {
      known = Sign.in(both, names);
      signs.put(both, known);
    }
    return known;
  }

  private void note(Element element, Set<Sign> signs) {
    if (clues.size() < MAX_CLUES && !(at.isPresent() && at.get().inComments())) {
      var topic = Clue.topicOf(element, signs);
      if (topic.isPresent()) {
        clues.add(new Clue(topic.get(), element, signs, blocks.size()));
      }
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (element.normalName().equals("a")) {
      inLink--;
    }
    if (element.equals(atElement)) {
      leave(at.orElseThrow());
    }
    return FilterResult.CONTINUE;
  }

  private void enter(Optional<Region> region) {
    at = region;
    atElement = region.map(Region::element).orElse(null);
  }

  private void leave(Region region) {
    flush();
    region.close(blocks.size());
    enter(region.parent());
  }

  /// Two line breaks in a row are how old pages begin a paragraph.
  private void lineBreak() {
    breaks++;
    if (breaks > 1) {
      flush();
    } else if (!line.isEmpty()) {
      if (blank) {
        line.setLength(line.length() - 1);
      }
      line.append('\n');
      blank = true;
    }
  }

  /// Words go over in stretches: single blanks between them stay as they are.
  private void append(String text) {
    int at = 0;
    while (at < text.length() && line.length() < MAX_BLOCK) {
      int end = at;
      while (end < text.length() && (!isBlank(text.charAt(end)) || isInner(text, at, end))) {
        wide += Block.isWide(text.charAt(end)) ? 1 : 0;
        end++;
      }
      stretch(text, at, end);
      at = end;
      while (at < text.length() && isBlank(text.charAt(at))) {
        at++;
      }
      if (at > end) {
        space();
      }
    }
  }

  /// Whether a blank is a single one between two words, and there is room for the second.
  private boolean isInner(String text, int from, int at) {
    return at > from
        && text.charAt(at) == ' '
        && at + 1 < text.length()
        && !isBlank(text.charAt(at + 1))
        && line.length() + at - from + 1 < MAX_BLOCK;
  }

  private void stretch(String text, int from, int to) {
    if (to > from) {
      line.append(text, from, to);
      blank = false;
      breaks = 0;
      linked += inLink > 0 ? to - from : 0;
    }
  }

  private void space() {
    if (!blank) {
      line.append(' ');
      blank = true;
      linked += inLink > 0 ? 1 : 0;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0';
  }

  private void flush() {
    if (!line.isEmpty() && at.isPresent()) {
      var text = line.toString().strip();
      if (!text.isEmpty()) {
        blocks.add(new Block(at.get(), text, linked, links, text.length() + 2 * wide));
      }
    }
    line.setLength(0);
    linked = 0;
    wide = 0;
    links = inLink;
    breaks = 0;
    blank = true;
  }
}
