package org.earshot.crawler.extract.feed;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.earshot.crawler.Author;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;
import org.jsoup.nodes.Element;

/// Who a feed or an entry says wrote it.
final class EntryAuthor {
  /// RSS wants a mail address with the name behind it; feeds write it the other way round too.
  private static final Pattern MAIL_AND_NAME =
      Pattern.compile(
          "<?(?<mail>[^\\s@()<>]+@[^\\s@()<>]+)>?\\s*\\((?<name>.+)\\)"
              + "|(?<first>.+?)\\s*[(<]\\s*(?<last>[^\\s@()<>]+@[^\\s@()<>]+)\\s*[)>]");

  /// An address in brackets behind the name, as Atom 0.3 and blog engines wrote it.
  private static final Pattern NAME_AND_ADDRESS =
      Pattern.compile("(.{1,200}?)\\s*\\(\\s*(https?://[^\\s()]+)\\s*\\)");

  private static final List<String> WRITERS = List.of("author", "creator");

  private EntryAuthor() {}

  /// The author of an entry, else of the feed that it was taken from (RFC 4287, section 4.2.11).
  static Optional<Author> of(Parts raw) {
    return among(raw, WRITERS)
        .or(() ->
            raw.first("source").flatMap(source -> among(Parts.of(source), List.of("author"))));
  }

  static Optional<Author> ofFeed(Parts channel) {
    return among(channel, WRITERS)
        .or(() -> among(channel, List.of("managingeditor")))
        .or(() -> among(channel, List.of("webmaster")));
  }

  /// The first who is named; where nobody is, the first who has a mail address.
  private static Optional<Author> among(Parts parent, List<String> names) {
    if (parent.named(names).isEmpty()) {
      return Optional.empty();
    }
    var people = parent.named(names).stream().map(EntryAuthor::person).toList();
    return Stream.concat(
            people.stream().filter(Person::isNamed), people.stream().filter(Person::isSomebody))
        .findFirst()
        .map(Person::author);
  }

  /// @param mail stands for the name where there is no other
  private record Person(Optional<String> name, Optional<String> mail, Optional<String> url) {
    boolean isNamed() {
      return name.isPresent();
    }

    boolean isSomebody() {
      return mail.isPresent() || url.isPresent();
    }

    Author author() {
      return new Author(name.or(() -> mail), Optional.empty(), url);
    }
  }

  private static Person person(Element element) {
    if (element.childrenSize() == 0) {
      return told(element.wholeText());
    }
    var said = told(part(element, "name", "title").orElseGet(() -> words(element)));
    return new Person(
        said.name(),
        part(element, "email", "mbox").or(said::mail),
        part(element, "uri", "url", "homepage")
            .flatMap(link -> Permalinks.resolve(Bases.of(element, element.baseUri()), link))
            .or(said::url));
  }

  private static String words(Element person) {
    return person.ownText().isBlank() && part(person, "email", "mbox").isEmpty()
        ? person.wholeText()
        : person.ownText();
  }

  private static Optional<String> part(Element person, String... names) {
    return person.stream()
        .skip(1)
        .filter(child -> Stream.of(names).anyMatch(FeedTree.name(child)::equals))
        .map(child -> PlainText.line(child.wholeText()))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static Person told(String text) {
    var line = PlainText.ofPerhapsHtml(text).replace('\n', ' ');
    if (line.indexOf('@') < 0 && line.indexOf('(') < 0) {
      return new Person(
          Optional.of(line).filter(words -> !words.isEmpty()), Optional.empty(), Optional.empty());
    }
    var mail = MAIL_AND_NAME.matcher(line);
    if (mail.matches()) {
      boolean mailFirst = mail.group("mail") != null;
      return new Person(
          Optional.of(mail.group(mailFirst ? "name" : "first").strip()),
          Optional.of(mail.group(mailFirst ? "mail" : "last")),
          Optional.empty());
    }
    var address = NAME_AND_ADDRESS.matcher(line);
    if (address.matches()) {
      return new Person(
          Optional.of(address.group(1)),
          Optional.empty(),
          Optional.of(Permalinks.normalize(address.group(2))));
    }
    var said = Optional.of(line).filter(words -> !words.isEmpty());
    boolean isMail = line.indexOf('@') > 0 && line.indexOf(' ') < 0;
    return isMail
        ? new Person(Optional.empty(), said, Optional.empty())
        : new Person(said, Optional.empty(), Optional.empty());
  }
}
