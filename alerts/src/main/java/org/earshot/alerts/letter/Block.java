package org.earshot.alerts.letter;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One part of a letter. All its strings are plain text; a renderer escapes them.
public sealed interface Block {
  record Heading(String words) implements Block {}

  record Paragraph(String words) implements Block {}

  /// Something that needs to be seen.
  record Warning(String words) implements Block {}

  /// Words of somebody else.
  record Quote(String words) implements Block {}

  /// Labels and what they say.
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  record Fact(String label, String words) {}

  /// Lines of a list.
  record Items(List<Item> items) implements Block {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// One line of a list.
  ///
  /// @param words what it says first
  /// @param link where the words lead
  /// @param detail what stands below
  record Item(String words, Optional<String> link, String detail) {
    public Item {
      link = link.filter(Block::web);
    }
  }

  /// The one thing to do.
  record Action(String words, String link) implements Block {}

  /// Another address.
  record Link(String words, String link) implements Block {}

  /// Only these may be followed from a mail; `javascript:` and the like stay text.
  static boolean web(String link) {
    try {
      var scheme = URI.create(link).getScheme();
      return scheme != null && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
