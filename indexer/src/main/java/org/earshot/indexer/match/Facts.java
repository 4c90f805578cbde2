package org.earshot.indexer.match;

import java.util.function.Supplier;
import org.earshot.crawler.Post;

/// What is asked of a post beside its words.
///
/// @param source the name of the source that it was seen at; empty where there is none
/// @param language asked only when a query names it, as finding it is dear
public record Facts(Post post, String source, Supplier<String> language) {
  /// A post by itself, in the language that its page says.
  public static Facts of(Post post) {
    return new Facts(post, "", () -> post.lang().orElse(""));
  }
}
