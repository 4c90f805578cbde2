package org.earshot.indexer.match;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.earshot.crawler.Author;
import org.earshot.crawler.Item;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;

/// Posts and lines by chance, of words that meet often: names in their twins, endings and scripts,
/// signs and common words between.
final class RandomWords {
  private static final List<String> WORDS =
      List.of(
          "Acme Kettle",
          "Globex",
          "Maxima",
          "Žalias Virdulys",
          "Laimė",
          "YouTube",
          "AcmeKettle",
          "McDonald's",
          "Müller",
          "Βραστήρας",
          "Ακμή",
          "Глобекс",
          "Пятёрочка",
          "ఆక్మే కెటిల్",
          "Windows10",
          "Blue Orange",
          "orange",
          "apple",
          "kettle",
          "acme",
          "sky",
          "pie",
          "juice",
          "job",
          "leak",
          "big",
          "red",
          "the",
          "of",
          "a",
          "we",
          "plan",
          "shop.example",
          "环球",
          "グロベックス",
          "جلوبكس",
          "글로벡스",
          "l'eau",
          "Blue Sky Box Co");

  private static final List<String> BETWEEN =
      List.of(
          "the",
          "a",
          "of",
          "was",
          "my",
          "big",
          "red",
          "leak",
          "pie",
          "juice",
          "job",
          "sky",
          "Sky",
          "SKY",
          "oranges",
          "Appleton",
          "kettledrum",
          "and",
          "not",
          "котел",
          "λάθος",
          "నీరు",
          "壶");

  private static final List<String> SIGNED =
      List.of(
          "C++",
          "C#",
          "#AcmeFail",
          "@acme",
          "AT&T",
          "🫖",
          "=Sky",
          "=\"Blue Sky\"",
          "#acme",
          ".NET");

  private static final List<String> SEEN_SIGNED =
      List.of(
          "C++",
          "C",
          "C#",
          "#AcmeFail",
          "@acme",
          "@Acme_Kettle",
          "AT&T",
          "🫖",
          "Sky",
          "sky",
          "Blue Sky",
          "#Acme",
          "net",
          ".NET",
          "c++.",
          "@acme@social.example");

  private static final List<String> PATTERNS =
      List.of("ket*", "k*le", "orang?", "*kettle", "gl*x", "ac*-ket*", "a*", "??me");

  private static final List<String> ENDINGS =
      List.of(
          "", "", "", "", "s", "'s", "’o", "ui", "as", "ai", "'den", "ben", "ను", "లో", "а", "ом");

  private static final List<String> SCRIPTS =
      List.of(
          "Ακμε Κετλ",
          "Акме Кетл",
          "Глобекса",
          "గ్లోబెక్స్",
          "vrastiras",
          "Globex",
          "akmi",
          "Virduliui",
          "Žaliam virduliui",
          "Maximoje",
          "Laimės",
          "You Tube",
          "you tube",
          "Blue-Orange",
          "وجلوبكس",
          "글로벡스에서",
          "Blue SkyBox Co",
          "blueskyboxco",
          "Windows 10",
          "Acme kettleдом",
          "https://shop.example/acme-kettle",
          "mail acme@shop.example",
          "McDonaldui",
          "Mueller");

  private static final List<String> BORDERS =
      List.of(" ", " ", " ", " ", ", ", ". ", "-", "\n", " - ", "/");

  private final Random random;

  RandomWords(long seed) {
    this.random = new Random(seed);
  }

  Post post(int number) {
    var type = one(List.of(PostType.POST, PostType.REVIEW, PostType.COMMENT));
    var site = one(List.of("forum.example", "www.shop.example", "town.test"));
    var post = Post.builder(new PostKey(site, Integer.toString(number)), type);
    post.text(text(3 + random.nextInt(25)));
    if (random.nextInt(3) == 0) {
      post.title(text(1 + random.nextInt(5)));
    }
    if (random.nextInt(3) == 0) {
      post.author(Author.named(one(List.of("Acme Kettle", "Jonas", "Sky Blue", "orange"))));
    }
    if (random.nextInt(3) == 0) {
      post.rating(Rating.of(1 + random.nextInt(5), 5));
    }
    if (random.nextInt(4) == 0) {
      var none = Optional.<String>empty();
      post.item(new Item(Optional.of(one(WORDS)), none, none));
    }
    post.lang(one(List.of("en", "lt", "el")));
    return post.build();
  }

  String line() {
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> one(WORDS);
      case 3 -> placed() + " AND " + placed();
      case 4 -> placed() + " OR " + placed();
      case 5 -> placed() + " AND NOT " + placed();
      case 6 -> "\"" + plain() + " " + plain() + "\"~" + (random.nextBoolean() ? ">" : "") + few();
      case 7 ->
          placed() + " " + (random.nextBoolean() ? "O" : "") + "NEAR/" + few() + " " + choice();
      case 8 -> placed() + " NOT NEAR/" + few() + " " + choice();
      case 9 ->
          one(List.of("title:", "text:", "author:")) + "(" + placed() + " OR " + plain() + ")";
      case 10 -> placed() + " " + value();
      case 11 -> "(" + line(1) + ") AND (" + placed() + " OR " + line(1) + ")";
      case 12 -> "\"" + plain() + " " + plain() + " " + plain() + "\"~" + few();
      default -> one(WORDS) + " " + one(PATTERNS);
    };
  }

  private String line(int depth) {
    return depth == 0 ? one(WORDS) : placed() + " AND (" + value() + " OR " + placed() + ")";
  }

  private String value() {
    return one(
        List.of(
            "site:forum.example",
            "site:example",
            "-site:town.test",
            "lang:lt",
            "-lang:en",
            "type:review",
            "rating:<3",
            "rating:[2 TO 4]",
            "-rating:*",
            "site:*.example"));
  }

  private String placed() {
    return switch (random.nextInt(6)) {
      case 0 -> one(PATTERNS);
      case 1 -> one(SIGNED);
      case 2 -> "\"" + plain() + " " + plain() + "\"";
      default -> one(WORDS);
    };
  }

  private String choice() {
    return random.nextBoolean() ? one(WORDS) : "(" + plain() + " OR " + placed() + ")";
  }

  private String plain() {
    return one(
        List.of("acme", "kettle", "orange", "sky", "pie", "juice", "job", "big", "red", "the"));
  }

  private int few() {
    return random.nextInt(6);
  }

  private String text(int words) {
    var text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : one(BORDERS)).append(word());
    }
    return text.toString();
  }

  private String word() {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> cased(one(WORDS)) + one(ENDINGS);
      case 3 -> one(SCRIPTS);
      case 4 -> one(SEEN_SIGNED);
      default -> one(BETWEEN);
    };
  }

  private String cased(String word) {
    return switch (random.nextInt(6)) {
      case 0 -> word.toLowerCase(Locale.ROOT);
      case 1 -> word.toUpperCase(Locale.ROOT);
      case 2 -> word.replace(" ", "");
      case 3 -> "#" + word.replace(" ", "");
      case 4 -> word.replace(' ', '-');
      default -> word;
    };
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
