package org.earshot.crawler.extract.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.earshot.crawler.Author;
import org.earshot.crawler.Item;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.earshot.crawler.SiteTime;

/// All that one place on a page says of a post.
///
/// @param id the platform's own id
/// @param address permalink, as an absolute address
/// @param name `@id` of the thing, where it is a name rather than an address
/// @param answers id or address of the post that it answers, where the page says so in words
record Facts(
    PostType type,
    Optional<String> id,
    Optional<String> address,
    Optional<String> name,
    Optional<String> answers,
    Optional<String> title,
    Optional<String> text,
    Author author,
    Optional<SiteTime> published,
    Optional<SiteTime> edited,
    Optional<Rating> rating,
    Item item,
    Optional<String> language,
    boolean ownerReply,
    Optional<Boolean> verified,
    List<String> media,
    Map<String, Long> engagement) {

  /// Whether anybody would read it.
  boolean saysSomething() {
    return title.isPresent() || text.isPresent() || rating.isPresent();
  }

  /// These facts, of a post that stands where only the owner can write.
  Facts inOwnerSlot(boolean owner) {
    return !owner || ownerReply
        ? this
        : new Facts(
            type,
            id,
            address,
            name,
            answers,
            title,
            text,
            author,
            published,
            edited,
            rating,
            item,
            language,
            true,
            verified,
            media,
            engagement);
  }

  Facts about(Item other) {
    return other.equals(item)
        ? this
        : new Facts(
            type,
            id,
            address,
            name,
            answers,
            title,
            text,
            author,
            published,
            edited,
            rating,
            other,
            language,
            ownerReply,
            verified,
            media,
            engagement);
  }

  /// These facts, completed by those of another place; the fuller text wins.
  Facts with(Facts other) {
    var counts = new TreeMap<>(other.engagement);
    counts.putAll(engagement);
    return new Facts(
        type,
        id.or(other::id),
        address.or(other::address),
        name.or(other::name),
        answers.or(other::answers),
        title.or(other::title),
        fuller(text, other.text),
        author(author, other.author),
        published(published, other.published),
        edited.or(other::edited),
        rating.or(other::rating),
        item.equals(Item.none()) ? other.item : item,
        language.or(other::language),
        ownerReply || other.ownerReply,
        verified.or(other::verified),
        media.isEmpty() ? other.media : media,
        counts);
  }

  private static Optional<String> fuller(Optional<String> one, Optional<String> other) {
    return one.map(String::length).orElse(0) >= other.map(String::length).orElse(0) ? one : other;
  }

  private static Author author(Author one, Author other) {
    return new Author(one.name().or(other::name), one.id().or(other::id), one.url().or(other::url));
  }

  private static Optional<SiteTime> published(Optional<SiteTime> one, Optional<SiteTime> other) {
    boolean onlyDay = one.isPresent() && one.get().precision() == SiteTime.Precision.DAY;
    return onlyDay && other.isPresent() ? other : one.or(() -> other);
  }
}
