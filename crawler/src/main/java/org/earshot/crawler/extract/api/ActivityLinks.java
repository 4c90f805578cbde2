package org.earshot.crawler.extract.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.earshot.crawler.extract.facts.Permalinks;
import tools.jackson.databind.JsonNode;

/// Finds the addresses in an object of Activity Streams, where each may be a text, a link, an
/// object, or a list of them.
///
/// @param base what relative ones are relative to
record ActivityLinks(String base) {
  private static final List<String> MEDIA_TYPES = List.of("image/", "video/", "audio/");
  private static final Set<String> MEDIA =
      Set.of("Image", "Video", "Audio", "image", "video", "audio");

  /// What may refer to an object, the best first.
  private static final List<String> REFERENCES = List.of("id", "href", "url");

  /// The values of a property, be they none, one or many.
  static Stream<JsonNode> each(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return Stream.empty();
    }
    return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
  }

  /// What a property refers to first.
  static Optional<String> reference(JsonNode value) {
    return each(value)
        .flatMap(one -> one.isObject() ? REFERENCES.stream().map(one::path) : Stream.of(one))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .filter(id -> !id.isBlank())
        .findFirst();
  }

  /// The address for people among addresses for programs.
  Optional<String> url(Fields one) {
    var urls = each(one.node().path("url")).toList();
    return urls.stream()
        .filter(url -> url.path("mediaType").asString("").startsWith("text/html"))
        .findFirst()
        .or(() -> urls.stream().findFirst())
        .flatMap(ActivityLinks::reference)
        .flatMap(url -> Permalinks.resolve(base, url));
  }

  /// Pictures and films.
  List<String> media(Fields one) {
    var attached =
        Stream.of("attachment", "attachments")
            .flatMap(name -> each(one.node().path(name)))
            .filter(ActivityLinks::isMedia);
    return Stream.concat(attached, each(one.node().path("image")))
        .flatMap(value -> reference(value.has("url") ? value.path("url") : value).stream())
        .flatMap(link -> Permalinks.resolve(base, link).stream())
        .distinct()
        .toList();
  }

  private static boolean isMedia(JsonNode value) {
    var fields = new Fields(value);
    var mediaType = fields.string("mediaType").orElse("");
    return MEDIA.contains(ActivityObject.type(fields))
        || MEDIA_TYPES.stream().anyMatch(mediaType::startsWith);
  }
}
