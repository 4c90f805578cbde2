package org.earshot.crawler.extract.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndPerson;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.earshot.crawler.Author;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;
import org.jsoup.nodes.Element;

/// Who an entry says wrote it.
final class EntryAuthor {
  /// RSS wants a mail address with the name behind it; feeds write it the other way round too.
  private static final Pattern MAIL_AND_NAME =
      Pattern.compile(
          "<?([^\\s@()<>]+@[^\\s@()<>]+)>?\\s*\\((.+)\\)|(.+?)\\s*[(<]\\s*([^\\s@()<>]+@[^\\s@()<>]+)\\s*[)>]");

  private EntryAuthor() {}

  static Optional<Author> of(SyndEntry entry, Element raw) {
    var persons = entry.getAuthors() == null ? List.<SyndPerson>of() : entry.getAuthors();
    var named = persons.stream().map(EntryAuthor::of).flatMap(Optional::stream);
    var elsewhere =
        Stream.concat(
                Stream.ofNullable(entry.getAuthor()),
                FeedTree.children(raw, "creator", "author").map(EntryAuthor::words))
            .map(EntryAuthor::name)
            .flatMap(Optional::stream)
            .map(Author::named);
    return Stream.concat(named, elsewhere).findFirst();
  }

  private static String words(Element element) {
    return FeedTree.child(element, "name").orElse(element).wholeText();
  }

  private static Optional<Author> of(SyndPerson person) {
    var name =
        Optional.ofNullable(person.getName())
            .or(() -> Optional.ofNullable(person.getEmail()))
            .flatMap(EntryAuthor::name);
    var url =
        Optional.ofNullable(person.getUri())
            .filter(Permalinks::isWebAddress)
            .map(Permalinks::normalize);
    return name.isEmpty() && url.isEmpty()
        ? Optional.empty()
        : Optional.of(new Author(name, Optional.empty(), url));
  }

  private static Optional<String> name(String text) {
    var line = PlainText.ofPerhapsHtml(text).replace('\n', ' ');
    var matcher = MAIL_AND_NAME.matcher(line);
    if (matcher.matches()) {
      return Optional.of(matcher.group(2) == null ? matcher.group(3) : matcher.group(2))
          .map(String::strip);
    }
    return line.isEmpty() ? Optional.empty() : Optional.of(line);
  }
}
