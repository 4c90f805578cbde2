package org.earshot.crawler.extract.feed;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.Author;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

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

  private EntryAuthor() {}

  /// The author of an entry, else of the feed that it was taken from (RFC 4287, section 4.2.11).
  static Optional<Author> of(Parts raw) {
    var own = among(raw.named(Name.AUTHOR, Name.CREATOR));
    return own.isPresent()
        ? own
        : raw.first(Name.SOURCE).flatMap(source -> among(Parts.of(source).named(Name.AUTHOR)));
  }

  static Optional<Author> ofFeed(Parts channel) {
    return among(channel.named(Name.AUTHOR, Name.CREATOR))
        .or(() -> among(channel.named(Name.MANAGINGEDITOR)))
        .or(() -> among(channel.named(Name.WEBMASTER)));
  }

  /// The first who is named; where nobody is, the first who has a mail address.
  private static Optional<Author> among(List<Element> writers) {
    Optional<Author> somebody = Optional.empty();
    for (var writer : writers) {
      var person = person(writer);
      if (person.isNamed()) {
        return Optional.of(person.author());
      }
      if (somebody.isEmpty() && person.isSomebody()) {
        somebody = Optional.of(person.author());
      }
    }
    return somebody;
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
    if (!Nodes.hasElements(element)) {
      return told(Nodes.text(element));
    }
    var parts = new EnumMap<Name, String>(Name.class);
    Nodes.forEachInside(element, part -> note(part, parts));
    var mail = parts.get(Name.EMAIL);
    var url = parts.get(Name.URL);
    var said = told(parts.getOrDefault(Name.NAME, words(element, mail)));
    return new Person(
        said.name(),
        Optional.ofNullable(mail).or(said::mail),
        Optional.ofNullable(url)
            .flatMap(link -> Permalinks.resolve(Bases.of(element, element.baseUri()), link))
            .or(said::url));
  }

  /// Of parts that say the same the first holds.
  private static void note(Element part, Map<Name, String> parts) {
    var name =
        switch (Name.of(part)) {
          case NAME, TITLE -> Name.NAME;
          case EMAIL, MBOX -> Name.EMAIL;
          case URI, URL, HOMEPAGE -> Name.URL;
          default -> Name.OTHER;
        };
    if (name != Name.OTHER && !parts.containsKey(name)) {
      var text = PlainText.line(Nodes.text(part));
      if (!text.isEmpty()) {
        parts.put(name, text);
      }
    }
  }

  private static String words(Element person, @Nullable String mail) {
    var own = person.ownText();
    return own.isBlank() && mail == null ? person.wholeText() : own;
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
