package org.earshot.crawler.extract.content;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.SiteTime;

/// The main content of a page.
///
/// @param title headline, without the site's name
/// @param author who the page says wrote it
/// @param published when the page says it was published; never when it was changed
/// @param lang BCP 47 tag that the page declares
/// @param site what the site calls itself
/// @param text the words, one paragraph a line
/// @param comments the words of each block of the comments below it, in page order
public record Article(
    Optional<String> title,
    Author author,
    Optional<SiteTime> published,
    Optional<String> lang,
    Optional<String> site,
    String text,
    List<String> comments) {
  public Article {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(lang, "lang");
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(text, "text");
    comments = List.copyOf(comments);
  }
}
