package org.earshot.benchmarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRole;

/// Texts and brands by chance, the same every time. Words are as frequent as in people's texts
/// (Zipf); a third of the brands is one coined word, a third a coined word beside an ordinary one,
/// a third two ordinary words. One text in twenty names a brand.
final class Chatter {
  /// As the texts on which the design was measured.
  static final int LETTERS = 516;

  private static final int ORDINARY = 8_000;

  /// The most frequent words name nobody.
  private static final int TOO_COMMON = 200;

  private static final int NAMING = 20;

  private static final String[] HEADS =
      "b br c ch d dr f fl g gr h j k l m n p pl pr r s sh sl st t th tr v w".split(" ", -1);
  private static final String[] HEARTS = "a e i o u ai ea ee oo ou".split(" ", -1);
  private static final String[] TAILS = " b ck d g k l ll m n nd ng p r rd s st t x".split(" ", -1);

  private final Random random = new Random(2026);
  private final List<String> ordinary = new ArrayList<>();
  private final Set<String> coined = new HashSet<>();

  Chatter() {
    var words = new HashSet<String>();
    while (ordinary.size() < ORDINARY) {
      var word = word(1 + ordinary.size() / 2_000);
      if (words.add(word)) {
        ordinary.add(word);
      }
    }
    coined.addAll(words);
  }

  List<Brand> brands(int count) {
    var brands = new ArrayList<Brand>(count);
    for (int i = 0; i < count; i++) {
      var line = line(i);
      brands.add(
          new Brand(
              "b" + i,
              "Brand " + i,
              BrandRole.OWN,
              List.of(line),
              i % 10 == 9 ? List.of("NEAR/5 " + rare()) : List.of(),
              List.of()));
    }
    return brands;
  }

  List<Post> posts(int count, List<Brand> brands) {
    var posts = new ArrayList<Post>(count);
    for (int i = 0; i < count; i++) {
      var text = new StringBuilder();
      while (text.length() < LETTERS) {
        text.append(text.isEmpty() ? "" : random.nextInt(12) == 0 ? ". " : " ").append(said());
      }
      if (i % NAMING == 0) {
        var phrase = brands.get(random.nextInt(brands.size())).phrases().get(0);
        text.insert(0, phrase.replaceAll("[^a-zA-Z ]| (AND|OR|NEAR|ONEAR)", "") + " ");
      }
      var key = new PostKey("forum.example", Integer.toString(i));
      posts.add(Post.builder(key, PostType.POST).text(text.toString()).build());
    }
    return posts;
  }

  /// One line in ten is more than a phrase.
  private String line(int number) {
    var name = name(number);
    if (number % 10 != 0) {
      return name;
    }
    return switch (number / 10 % 4) {
      case 0 -> name + " AND " + rare();
      case 1 -> name + " NEAR/8 " + rare();
      case 2 -> name + " NOT NEAR/5 " + rare();
      default -> name + " AND NOT " + rare();
    };
  }

  private String name(int number) {
    return switch (number % 3) {
      case 0 -> capital(coined());
      case 1 -> capital(coined()) + " " + capital(rare());
      default -> capital(rare()) + " " + capital(rare());
    };
  }

  private String coined() {
    while (true) {
      var word = word(3);
      if (coined.add(word)) {
        return word;
      }
    }
  }

  private String rare() {
    return ordinary.get(TOO_COMMON + random.nextInt(ORDINARY - TOO_COMMON));
  }

  /// The n-th word is said 1/n as often as the first.
  private String said() {
    return ordinary.get(
        (int) Math.min(ORDINARY - 1, Math.exp(random.nextDouble() * Math.log(ORDINARY))));
  }

  private String word(int syllables) {
    var word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(one(HEADS)).append(one(HEARTS)).append(one(TAILS));
    }
    return word.toString();
  }

  private String one(String[] some) {
    return some[random.nextInt(some.length)];
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
