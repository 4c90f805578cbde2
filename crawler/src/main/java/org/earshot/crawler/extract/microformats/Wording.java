package org.earshot.crawler.extract.microformats;

import java.util.function.UnaryOperator;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// The text of an element as microformats2 has it: scripts, styles and templates left out. Words
/// and names say pictures by their alternative text or else by their address; addresses and times
/// do not mention them.
final class Wording implements NodeFilter {
  private final StringBuilder text = new StringBuilder();
  private final UnaryOperator<String> absolute;
  private final Pictures pictures;

  private enum Pictures {
    BY_TEXT_OR_ADDRESS,
    BY_TEXT,
    LEFT_OUT
  }

  private Wording(UnaryOperator<String> absolute, Pictures pictures) {
    this.absolute = absolute;
    this.pictures = pictures;
  }

  static String of(Element element, UnaryOperator<String> absolute) {
    return read(element, new Wording(absolute, Pictures.BY_TEXT_OR_ADDRESS));
  }

  /// For implied names: pictures without alternative text are left out.
  static String withoutAddresses(Element element) {
    return read(element, new Wording(UnaryOperator.identity(), Pictures.BY_TEXT));
  }

  /// For addresses and times.
  static String withoutPictures(Element element) {
    return read(element, new Wording(UnaryOperator.identity(), Pictures.LEFT_OUT));
  }

  private static String read(Element element, Wording wording) {
    element.filter(wording);
    return wording.text.toString().strip();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
    } else if (node instanceof DataNode fallback) {
      text.append(fallback.getWholeData()); // what a frame shows where frames are not
    } else if (node instanceof Element element && depth > 0) {
      return open(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult open(Element element) {
    return switch (element.normalName()) {
      case "script", "style", "template" -> FilterResult.SKIP_ENTIRELY;
      case "img" -> {
        picture(element);
        yield FilterResult.CONTINUE;
      }
      default -> FilterResult.CONTINUE;
    };
  }

  private void picture(Element img) {
    if (pictures == Pictures.LEFT_OUT) {
      return;
    }
    if (img.hasAttr("alt")) {
      text.append(img.attr("alt"));
    } else if (pictures == Pictures.BY_TEXT_OR_ADDRESS && img.hasAttr("src")) {
      text.append(' ').append(absolute.apply(img.attr("src"))).append(' ');
    }
  }
}
