package org.earshot.crawler.extract.schema;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earshot.crawler.extract.facts.Permalinks;

/// The owner's reply to a review, for which schema.org has no word.
final class OwnerReply {
  private OwnerReply() {}

  /// The reply that stands in the owner's slot: a thing, whatever its type, or bare words.
  static Thing in(Value value) {
    return switch (value) {
      case Thing thing -> {
        if (Vocabulary.post(thing.types()).isEmpty()) {
          thing.type("Comment");
        }
        thing.add("additionalType", Value.Words.of("OwnerReply"));
        yield thing;
      }
      case Value.Words words -> {
        var thing = new Thing(Thing.Syntax.JSON_LD, Optional.empty());
        thing.type("Comment");
        thing.add("text", words);
        thing.add("additionalType", Value.Words.of("OwnerReply"));
        yield thing;
      }
    };
  }

  /// Whether the author of a reply is what is reviewed, or its owner: the same thing, or the same
  /// address. A name proves nothing.
  static boolean isBy(Thing reviewed, Thing reply) {
    var owners =
        Stream.concat(
                Stream.of(reviewed),
                reviewed.things("brand", "manufacturer", "parentOrganization", "owns", "seller"))
            .toList();
    if (reply.things("author", "creator").anyMatch(owners::contains)) {
      return true;
    }
    Set<String> addresses =
        owners.stream().flatMap(OwnerReply::addresses).collect(Collectors.toSet());
    return reply
        .things("author", "creator")
        .flatMap(OwnerReply::addresses)
        .anyMatch(addresses::contains);
  }

  private static Stream<String> addresses(Thing thing) {
    return Stream.concat(thing.id().stream(), thing.words("url").map(Value.Words::link))
        .filter(address -> !address.startsWith("_:"))
        .map(Permalinks::normalize);
  }
}
