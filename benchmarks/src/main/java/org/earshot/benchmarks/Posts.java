package org.earshot.benchmarks;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.earshot.crawler.About;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Author;
import org.earshot.crawler.Cadence;
import org.earshot.crawler.Harvest;
import org.earshot.crawler.PageSeen;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.Source;
import org.earshot.crawler.SourceSpec;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRole;

/// Invented posts of some 500 characters, each of which names one of many invented brands, the same
/// for the same seed.
final class Posts {
  private static final int LENGTH = 500;
  private static final int POSTS_A_PAGE = 10;
  private static final int AUTHORS = 50_000;
  private static final int WORDS = 5_000;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> SYLLABLES =
      List.of(
          "ba", "ke", "ti", "lo", "mu", "ra", "ne", "so", "vi", "do", "pla", "gre", "sto", "fri",
          "chu", "len", "mar", "kis", "ton", "wel");

  private final Random random = new Random(20_261_122);
  private final List<String> words = new ArrayList<>();
  private final List<Brand> brands = new ArrayList<>();

  Posts(int brandCount) {
    for (int i = 0; i < WORDS; i++) {
      words.add(word(1 + random.nextInt(3)));
    }
    for (int i = 0; i < brandCount; i++) {
      var name = capital(word(3)) + i;
      brands.add(new Brand("brand-" + i, name, BrandRole.OWN, List.of(name), List.of(), List.of()));
    }
  }

  List<Brand> brands() {
    return List.copyOf(brands);
  }

  /// Pages of ten posts each, as a crawler hands them over.
  List<Harvest> pages(int posts) {
    var source =
        new Source(
            1,
            SourceSpec.of(
                "reviews",
                URI.create("https://reviews.example/"),
                Cadence.every(Duration.ofHours(1)),
                About.nothing()),
            START);
    var pages = new ArrayList<Harvest>();
    for (int from = 0; from < posts; from += POSTS_A_PAGE) {
      var url = "https://reviews.example/page/" + from;
      var at = START.plusSeconds(from * 60L);
      var seen = new PageSeen(url, url, 200, at, false);
      var onPage = new ArrayList<Post>();
      for (int i = from; i < Math.min(posts, from + POSTS_A_PAGE); i++) {
        onPage.add(post(i, at));
      }
      pages.add(new Harvest(source, seen, onPage, Set.of(), Arrival.LIVE));
    }
    return pages;
  }

  private Post post(int number, Instant at) {
    var text = new StringBuilder();
    int named = 2 + random.nextInt(20);
    for (int i = 0; text.length() < LENGTH; i++) {
      text.append(i == 0 ? "" : " ").append(i == named ? brand().name() : commonWord());
    }
    return Post.builder(new PostKey("reviews.example", "r" + number), PostType.REVIEW)
        .url("https://reviews.example/review/" + number)
        .text(text.toString())
        .author(Author.named("Reader " + number % AUTHORS))
        .published(SiteTime.exactly(at.minusSeconds(random.nextInt(86_400))))
        .build();
  }

  private Brand brand() {
    return brands.get(random.nextInt(brands.size()));
  }

  /// Few words are frequent, most are rare.
  private String commonWord() {
    double share = random.nextDouble();
    return words.get((int) (words.size() * share * share * share));
  }

  private String word(int syllables) {
    var word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    return word.toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
