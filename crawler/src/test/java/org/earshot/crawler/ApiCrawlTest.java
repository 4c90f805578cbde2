package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.earshot.crawler.SourceHealth.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The APIs of platforms, read by the whole crawler over HTTP.
class ApiCrawlTest {
  /// No API asks for more between two requests.
  private static final Duration LONGEST_PACE = Duration.ofSeconds(10);

  private final Rig rig = new Rig();

  @AfterEach
  void close() {
    rig.close();
  }

  @ParameterizedTest
  @MethodSource("org.earshot.crawler.Api#paged")
  void listIsWalkedBackToThePostSeenLast(Api api) {
    list(api, List.of(3, 2), false);
    var source = add(api);
    rig.crawler.runDue();
    list(api, List.of(6, 5), true);
    second(api, List.of(4, 3));

    rig.lookAgain();
    rig.clock.pass(LONGEST_PACE);
    rig.crawler.runDue();

    assertThat(words()).containsExactly("3", "2", "6", "5", "4", "3");
    assertThat(rig.state(source)).isEqualTo(State.OK);
  }

  @ParameterizedTest
  @MethodSource("org.earshot.crawler.Api#paged")
  void firstLookReadsOnlyTheFirstPage(Api api) {
    list(api, List.of(6, 5), true);
    second(api, List.of(4, 3));
    add(api);

    rig.crawler.runDue();

    assertThat(words()).containsExactly("6", "5");
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void listWithoutPostsIsReadWell(Api api) {
    list(api, List.of(), false);
    var source = add(api);

    rig.crawler.runDue();

    assertThat(rig.state(source)).isEqualTo(State.EMPTY);
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void answerThatIsNoneIsSaidSo(Api api) {
    rig.site.answer(api.path, () -> new MockResponse.Builder().body("{\"oops\": [").build());
    var source = add(api);

    rig.crawler.runDue();

    assertThat(rig.state(source)).isEqualTo(State.UNREADABLE);
    assertThat(letters(rig.health(source).detail())).contains(letters(api.kind));
    assertThat(rig.sink.harvests()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void limitThatTheServerNamesIsKept(Api api) {
    rig.site.status(api.path, 429, "Retry-After: 3600");
    var source = add(api);
    rig.crawler.runDue();
    list(api, List.of(2), false);

    rig.clock.pass(Duration.ofMinutes(59));
    rig.crawler.runDue();

    assertThat(rig.state(source)).isEqualTo(State.BLOCKED);
    assertThat(rig.site.asked(api.path)).isEqualTo(1);
    rig.clock.pass(Duration.ofMinutes(2));
    rig.crawler.runDue();
    assertThat(rig.state(source)).isEqualTo(State.OK);
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void everyPostCarriesWhereItIsAndWhen(Api api) {
    list(api, List.of(6, 5), false);
    add(api);

    rig.crawler.runDue();

    assertThat(rig.sink.last().posts())
        .hasSize(2)
        // a review in the App Store has no address but the app's
        .allSatisfy(post -> assertThat(post.url().or(post.item()::url)).isPresent())
        .first()
        .satisfies(post ->
            assertThat(post.published().orElseThrow().at().getEpochSecond())
                .isEqualTo(Api.seconds(6)));
  }

  @ParameterizedTest
  @MethodSource("org.earshot.crawler.Api#ofAccounts")
  void everyPostCarriesWhoseItIs(Api api) {
    list(api, List.of(6, 5), false);
    add(api);

    rig.crawler.runDue();

    assertThat(rig.sink.last().posts())
        .hasSize(2)
        .allSatisfy(post -> assertThat(post.author().id()).isPresent())
        .allSatisfy(post -> assertThat(post.author().url()).isPresent());
  }

  private Source add(Api api) {
    rig.readForReal();
    return rig.add(
        new SourceSpec(
            api.name(),
            rig.url(api.path),
            api.kind,
            Cadence.every(Rig.CADENCE),
            About.nothing(),
            Optional.empty(),
            ReplyAccess.usual(),
            true));
  }

  private void list(Api api, List<Integer> numbers, boolean more) {
    rig.site.answer(api.path, () -> api.list(rig.url(api.path).toString(), numbers, more));
  }

  /// The second page, whatever else its address asks for.
  private void second(Api api, List<Integer> numbers) {
    rig.site.otherwise(request ->
        api.isSecond(request.getTarget())
            ? api.list(rig.url(api.path).toString(), numbers, false)
            : new MockResponse.Builder().code(404).build());
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }

  /// The number that each post ends with.
  private List<String> words() {
    return rig.sink.harvests().stream()
        .flatMap(harvest -> harvest.posts().stream())
        .map(post -> post.words().strip().replaceAll("(?s).*leaks ", ""))
        .toList();
  }
}
