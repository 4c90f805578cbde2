package org.earshot.app.cli;

import java.util.ArrayList;
import java.util.Locale;
import org.earshot.crawler.Post;
import org.earshot.crawler.SiteTime;

/// A post, in one line for people.
final class Posts {
  private static final int WORDS = 100;

  private Posts() {}

  static String line(Post post) {
    var parts = new ArrayList<String>();
    post.published().map(SiteTime::toRfc3339).ifPresent(parts::add);
    parts.add(post.type().name().toLowerCase(Locale.ROOT));
    post.rating().ifPresent(rating -> parts.add(stars(rating.value())));
    post.author().name().map(name -> Plain.line(name, WORDS)).ifPresent(parts::add);
    if (!post.words().isBlank()) {
      parts.add("“" + Plain.line(post.words(), WORDS) + "”");
    }
    return "  " + String.join("  ", parts);
  }

  private static String stars(double value) {
    return number(value) + (value == 1 ? " star" : " stars");
  }

  static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
