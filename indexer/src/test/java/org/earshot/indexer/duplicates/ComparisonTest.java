package org.earshot.indexer.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.indexer.Copy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {
  private static final String STORY =
      "I bought the kettle three weeks ago and it has leaked from the first day on. The shop says"
          + " that I must have dropped it, which I never did. Nobody answers my letters any more.";

  private static final String NEWS =
      "The regional court decided on Tuesday that sellers of household goods must take back what"
          + " leaks within the first year, whatever the packaging says about it. Consumer groups"
          + " welcomed the ruling, while the association of sellers called it a burden for small"
          + " shops in the countryside. The written reasons will follow in the spring.";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          identical | I bought the kettle three weeks ago and it has leaked from the first day on. The shop says that I must have dropped it, which I never did. Nobody answers my letters any more.
          case, accents and punctuation | I BOUGHT the kettle three weeks ago – and it has léaked from the first day on! The shop says, that I must have dropped it; which I never did... Nobody answers my letters any more
          two words changed | I bought the kettle four weeks ago and it has leaked from the first day on. The shop says that I must have dropped it, which I never did. Nobody answers my mails any more.
          a sentence added | I bought the kettle three weeks ago and it has leaked from the first day on. The shop says that I must have dropped it, which I never did. Nobody answers my letters any more. What am I to do now?
          cut off | I bought the kettle three weeks ago and it has leaked from the first day on. The shop says that I must have dropped…
          boilerplate around | Review of the week by one of our readers, shown here with her consent: I bought the kettle three weeks ago and it has leaked from the first day on. The shop says that I must have dropped it, which I never did. Nobody answers my letters any more. Read more reviews like this one in our free application.
          """)
  void sameWordsAreFoundAndAlike(String name, String text) {
    var one = signature("a.example", "1", STORY);
    var other = signature("b.example", "2", text);

    assertThat(meet(one, other)).as("found").isTrue();
    assertThat(meet(other, one)).as("found the other way round").isTrue();
    assertThat(Comparison.of(one, other).orElseThrow().kind()).isEqualTo(Copy.Kind.COPY);
    assertThat(Comparison.of(other, one)).isEqualTo(Comparison.of(one, other));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the same story in other words | My new kettle drips since I unpacked it three weeks ago. They claim I dropped it, I did not, and my letters stay without an answer.
          the same beginning | I bought the kettle three weeks ago and it has served us well every morning. My parents want one too, and the shop was so kind as to put one aside for them until Friday.
          another language | Prieš tris savaites pirkau virdulį ir jis nuo pirmos dienos laša. Parduotuvė sako, kad pati jį numečiau, nors taip nebuvo. Į mano laiškus niekas nebeatsako.
          a few words of it | Nobody answers my letters any more.
          nothing | …!
          another customer by the same form | I bought the toaster two months ago and it has smoked from the second week on. The maker says that I must have overloaded it, which I never would. Somebody answers my calls at last.
          """)
  void otherWordsAreNoCopies(String name, String text) {
    assertThat(Comparison.of(signature("a.example", "1", STORY), signature("b.example", "2", text)))
        .isEmpty();
  }

  @Test
  void quotationIsFoundInALongerText() {
    var quoting =
        signature(
            "blog.example",
            "9",
            NEWS + " A reader wrote to us in March: “" + STORY + "” We asked the shop. " + NEWS);

    var story = signature("a.example", "1", STORY);

    assertThat(meet(quoting, story)).isTrue();
    assertThat(Comparison.of(quoting, story).orElseThrow().likeness()).isGreaterThan(0.8);
  }

  @Test
  void teaserIsFoundAfterTheWholeArticle() {
    var teaser = signature("b.example", "2", NEWS.substring(0, 150) + "…");

    assertThat(meet(teaser, signature("a.example", "1", NEWS + " " + STORY))).isTrue();
  }

  @Test
  void answerThatQuotesItsPostIsNoCopy() {
    var question = post("forum.example", "1", STORY).build();
    var answer =
        post("forum.example", "2", STORY + " – Have you asked them to pay? " + NEWS)
            .parent("1")
            .thread("1")
            .build();

    assertThat(Comparison.of(Signature.of(question), Signature.of(answer))).isEmpty();
  }

  @Test
  void textsWithoutSpacesAreCompared() {
    var one = "这个水壶我三个星期前买的，从第一天起就漏水。店家说是我自己摔坏的，可是我从来没有摔过。现在没有人回我的信。";
    var edited = one.replace("三个星期", "四个星期").replace("回我的信", "回我的邮件");
    var other = "这家店的服务态度很好，发货也很快，水壶的质量不错，烧水快而且声音小，值得推荐给朋友们购买使用。";

    assertThat(meet(signature("a.example", "1", one), signature("b.example", "2", edited)))
        .isTrue();
    assertThat(compared(one, edited)).isPresent();
    assertThat(compared(one, other)).isEmpty();
  }

  @Test
  void shortTextsOfTwoPeopleAreTwoComplaints() {
    var ana = post("a.example", "1", "Terrible service!").author(account("ana")).build();
    var ben = post("a.example", "2", "Terrible service!").author(account("ben")).build();

    assertThat(Comparison.of(Signature.of(ana), Signature.of(ben))).isEmpty();
    assertThat(meet(Signature.of(ana), Signature.of(ben))).isFalse();
  }

  @Test
  void shortTextsOfOneAccountAreOneOnlyWhenIdentical() {
    var one =
        Signature.of(post("a.example", "1", "Terrible service!").author(account("ana")).build());
    var same =
        Signature.of(post("a.example", "2", "terrible SERVICE").author(account("ana")).build());
    var other =
        Signature.of(post("a.example", "3", "Terrible coffee!").author(account("ana")).build());

    assertThat(meet(one, same)).isTrue();
    assertThat(Comparison.of(one, same)).contains(new Comparison(Copy.Kind.SAME_AUTHOR, 1));
    assertThat(Comparison.of(one, other)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          an account of one site          | a.example | u1    | - | a.example | u1    | - | SAME_AUTHOR
          two accounts of one site        | a.example | u1    | - | a.example | u2    | - | COPY
          an account number of two sites  | a.example | 17    | - | b.example | 17    | - | COPY
          a profile on two sites          | a.example | u1    | https://www.social.example/@ana/ | b.example | - | http://social.example/@ana | SAME_AUTHOR
          another profile                 | a.example | -     | https://social.example/@ana | b.example | - | https://social.example/@ben | COPY
          a front page is nobody          | a.example | -     | https://social.example/ | b.example | - | https://social.example | COPY
          everybody without an account    | a.example | guest | - | a.example | guest | - | COPY
          nobody named                    | a.example | -     | - | b.example | -     | - | COPY
          """)
  void authorIsTheSameByAccountOrProfile(
      String name,
      String site,
      String id,
      String url,
      String otherSite,
      String otherId,
      String otherUrl,
      Copy.Kind kind) {
    var one = post(site, "1", STORY).author(author("Ana", id, url)).build();
    var other = post(otherSite, "2", STORY).author(author("Ana", otherId, otherUrl)).build();

    assertThat(Kinship.of(one, other)).isEqualTo(kind);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          one address at two sites       | https://a.example/r/1 | Ana | b.example | https://www.a.example/r/1/ | Ana | SYNDICATION
          one address, nobody named      | https://a.example/r/1 | -   | b.example | https://a.example/r/1      | -   | SYNDICATION
          one address, two people        | https://a.example/r/1 | Ana | b.example | https://a.example/r/1      | Ben | COPY
          one page, one name             | https://a.example/r/1 | Ana | a.example | https://a.example/r/1      | ana | SYNDICATION
          one page, nobody named         | https://a.example/r/1 | -   | a.example | https://a.example/r/1      | -   | COPY
          two addresses                  | https://a.example/r/1 | Ana | b.example | https://b.example/r/1      | Ana | COPY
          no address                     | -                     | Ana | b.example | -                          | Ana | COPY
          """)
  void syndicationIsProvedByTheAddress(
      String name,
      String url,
      String author,
      String otherSite,
      String otherUrl,
      String otherAuthor,
      Copy.Kind kind) {
    var one = at(post("a.example", "1", STORY).author(author(author, null, null)), url);
    var other = at(post(otherSite, "2", STORY).author(author(otherAuthor, null, null)), otherUrl);

    assertThat(Kinship.of(one, other)).isEqualTo(kind);
  }

  @Test
  void anIdForTheWholeWorldProvesSyndication() {
    var id = "tag:a.example,2026:notice-1";

    assertThat(
            Kinship.of(
                post("a.example", id, STORY).build(), post("planet.example", id, STORY).build()))
        .isEqualTo(Copy.Kind.SYNDICATION);
    assertThat(
            Kinship.of(
                post("a.example", "77", STORY).build(),
                post("planet.example", "77", STORY).build()))
        .isEqualTo(Copy.Kind.COPY);
  }

  @Test
  void aTextOfAnyLengthHasFewMarks() {
    var long1 =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "word" + i % 977)
            .collect(Collectors.joining(" "));

    assertThat(signature("a.example", "1", long1).marks()).hasSizeLessThan(12);
    assertThat(signature("a.example", "1", long1).sought()).hasSizeLessThan(40);
    assertThat(signature("a.example", "1", "").marks()).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void almostAllThatAreAlikeMeetAndNoStrangers(long seed) {
    var random = new SplittableRandom(seed);
    int alike = 0;
    int met = 0;
    for (int i = 0; i < 600; i++) {
      var words = words(random, 30 + random.nextInt(60));
      var one = signature("a.example", "1", String.join(" ", words));
      for (int edits = words.size() / 15; edits > 0; edits--) {
        words.set(random.nextInt(words.size()), "edit" + edits);
      }
      var other = signature("b.example", "2", String.join(" ", words));
      var stranger = signature("c.example", "3", String.join(" ", words(random, 60)));
      assertThat(meet(one, stranger)).isFalse();
      if (Comparison.of(one, other).filter(found -> found.likeness() < 0.7).isPresent()) {
        alike++;
        met += meet(other, one) ? 1 : 0;
      }
    }
    assertThat(alike).isGreaterThan(150);
    assertThat((double) met / alike).isGreaterThan(0.97);
  }

  private static List<String> words(SplittableRandom random, int count) {
    return new ArrayList<>(
        IntStream.range(0, count).mapToObj(i -> "w" + random.nextInt(3_000)).toList());
  }

  private static boolean meet(Signature later, Signature earlier) {
    return later.sought().stream().anyMatch(earlier.marks()::contains);
  }

  private static Optional<Comparison> compared(String one, String other) {
    return Comparison.of(signature("a.example", "1", one), signature("b.example", "2", other));
  }

  private static Signature signature(String site, String id, String text) {
    return Signature.of(post(site, id, text).build());
  }

  private static PostBuilder post(String site, String id, String text) {
    return Post.builder(new PostKey(site, id), PostType.REVIEW).text(text);
  }

  private static Post at(PostBuilder post, @org.jspecify.annotations.Nullable String url) {
    return (url == null ? post : post.url(url)).build();
  }

  private static Author account(String id) {
    return author("Ana", id, null);
  }

  private static Author author(
      @org.jspecify.annotations.Nullable String name,
      @org.jspecify.annotations.Nullable String id,
      @org.jspecify.annotations.Nullable String url) {
    return new Author(Optional.ofNullable(name), Optional.ofNullable(id), Optional.ofNullable(url));
  }
}
