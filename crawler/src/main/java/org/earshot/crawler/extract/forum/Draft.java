package org.earshot.crawler.extract.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.jsoup.nodes.Element;

/// What a block says, before dates are read and ids are given: a date can only be read when all
/// dates of the page are known.
final class Draft {
  final Block block;
  PostType type;
  Optional<String> id = Optional.empty();
  Optional<String> author = Optional.empty();
  Optional<String> authorId = Optional.empty();
  Optional<String> authorUrl = Optional.empty();
  Optional<String> date = Optional.empty();
  Optional<String> edited = Optional.empty();
  Optional<String> title = Optional.empty();
  Optional<String> text = Optional.empty();
  Optional<String> link = Optional.empty();
  Optional<String> item = Optional.empty();
  Optional<String> number = Optional.empty();
  Optional<Rating> rating = Optional.empty();
  Optional<Element> reply = Optional.empty();
  OptionalInt level = OptionalInt.empty();
  Optional<Draft> parent = Optional.empty();
  boolean owner;
  boolean ping;
  Optional<Boolean> verified = Optional.empty();
  final List<String> media = new ArrayList<>();
  final Map<String, Long> engagement = new TreeMap<>();

  Draft(Block block, PostType type) {
    this.block = block;
    this.type = type;
  }

  /// An empty shell is a deleted post, an advert's place or a wrapper.
  boolean saysSomething() {
    boolean words = text.isPresent() || title.isPresent() || rating.isPresent();
    return (words && (author.isPresent() || date.isPresent()))
        || (author.isPresent() && date.isPresent());
  }
}
