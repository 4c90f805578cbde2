package org.earshot.crawler;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// One public utterance as published. All texts are plain text: markup has been taken off, NUL and
/// broken surrogates too.
///
/// @param key which post this is
/// @param type review, comment, post, article or question
/// @param url canonical permalink
/// @param title headline
/// @param text the author's words; absent where there are only stars
/// @param author who the page says wrote it
/// @param published when the site says it was published
/// @param edited when the site says it was last changed
/// @param rating stars
/// @param item what it is about
/// @param parent id of the post it answers, on the same site
/// @param thread id of the post that opened the thread, on the same site
/// @param lang BCP 47 tag that the page declares for it
/// @param ownerReply true when it stands in the site's owner-reply slot
/// @param verified whether the site says that the author bought or visited
/// @param media addresses of pictures and films
/// @param engagement counts by name, such as `likes`, as they were when the page was seen
public record Post(
    PostKey key,
    PostType type,
    Optional<String> url,
    Optional<String> title,
    Optional<String> text,
    Author author,
    Optional<SiteTime> published,
    Optional<SiteTime> edited,
    Optional<Rating> rating,
    Item item,
    Optional<String> parent,
    Optional<String> thread,
    Optional<String> lang,
    boolean ownerReply,
    Optional<Boolean> verified,
    List<String> media,
    Map<String, Long> engagement) {

  public Post {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(type, "type");
    media = List.copyOf(media);
    engagement = Map.copyOf(engagement);
  }

  public static PostBuilder builder(PostKey key, PostType type) {
    return new PostBuilder(key, type);
  }

  /// Everything a reader reads: title, then text, with a line break between.
  public String words() {
    if (title.isEmpty()) {
      return text.orElse("");
    }
    return text.map(body -> title.get() + "\n" + body).orElse(title.get());
  }
}
