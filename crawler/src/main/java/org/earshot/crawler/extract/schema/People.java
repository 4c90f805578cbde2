package org.earshot.crawler.extract.schema;

import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;

/// Who wrote a post, as its page says.
final class People {
  private static final String[] AUTHOR = {"author", "creator"};

  private People() {}

  static Author author(PageFacts page, Thing post) {
    for (var value : post.all(AUTHOR)) {
      var author =
          switch (value) {
            case Thing person -> person(page, person);
            case Value.Words words -> named(page, words);
          };
      if (!author.equals(Author.unknown())) {
        return author;
      }
    }
    return Author.unknown();
  }

  private static Author person(PageFacts page, Thing person) {
    var name = person.text("name", "alternateName").or(() -> whole(person)).map(PlainText::line);
    var id =
        person
            .text("identifier")
            .or(() ->
                person.id().filter(one -> !Permalinks.isWebAddress(one) && !one.startsWith("_:")));
    var url =
        person.links("url", "sameAs").stream()
            .findFirst()
            .or(() -> person.id().filter(Permalinks::isWebAddress))
            .flatMap(link -> Permalinks.resolve(page.base(), link));
    return new Author(name, id.map(PlainText::line), url);
  }

  private static Optional<String> whole(Thing person) {
    var names =
        java.util.stream.Stream.of("givenName", "familyName")
            .map(person::text)
            .flatMap(Optional::stream)
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", names));
  }

  private static Author named(PageFacts page, Value.Words words) {
    var name = words.plain().replace('\n', ' ');
    boolean linked = !words.link().equals(words.text());
    if (!linked && Permalinks.isWebAddress(name)) {
      return new Author(Optional.empty(), Optional.empty(), Permalinks.resolve(page.base(), name));
    }
    var url = linked ? Permalinks.resolve(page.base(), words.link()) : Optional.<String>empty();
    return new Author(Optional.of(name).filter(text -> !text.isBlank()), Optional.empty(), url);
  }
}
