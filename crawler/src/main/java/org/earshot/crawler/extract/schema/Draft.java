package org.earshot.crawler.extract.schema;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A post in the making: what is known of it, and which other it answers.
final class Draft {
  private Facts facts;
  private final Optional<Draft> parent;
  private final boolean top;
  private final Set<Thing.Syntax> seenIn;
  private Optional<Draft> joined = Optional.empty();

  /// @param top whether it stands for itself on the page, not inside something else
  Draft(Facts facts, Optional<Draft> parent, boolean top, Thing.Syntax syntax) {
    this.facts = facts;
    this.parent = parent;
    this.top = top;
    this.seenIn = EnumSet.of(syntax);
  }

  Facts facts() {
    return facts;
  }

  void facts(Facts better) {
    facts = better;
  }

  boolean isTop() {
    return top;
  }

  Optional<Draft> parent() {
    return parent.map(Draft::itself);
  }

  /// The post that opened the thread; itself where it answers nothing.
  Draft opener() {
    var opener = itself();
    for (var above = opener.parent(); above.isPresent(); above = opener.parent()) {
      opener = above.get();
    }
    return opener;
  }

  /// This draft, or the one that it turned out to be a copy of.
  Draft itself() {
    return joined.map(Draft::itself).orElse(this);
  }

  /// Whether only microformats speak of it. In a list of entries none answers another unless it
  /// says so.
  boolean isEntry() {
    return seenIn.equals(EnumSet.of(Thing.Syntax.MICROFORMATS));
  }

  boolean sharesSyntaxWith(Draft other) {
    return seenIn.stream().anyMatch(other.seenIn::contains);
  }

  /// Takes over what a copy knows.
  void absorb(Draft copy) {
    facts = facts.with(copy.facts);
    seenIn.addAll(copy.seenIn);
    copy.joined = Optional.of(this);
  }
}
