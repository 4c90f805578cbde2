package org.earshot.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Author;
import org.earshot.crawler.Item;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybookTest {
  @TempDir Path mails;
  private Room room;
  private Playbook playbook;

  @BeforeEach
  void open() {
    room = Room.mailingInto(mails);
    playbook = room.alerts.playbook();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void thereIsARootFromTheFirstDay() {
    assertThat(playbook.rules()).extracting(AlertRule::key).containsExactly("default");
    assertThat(playbook.rules().getFirst().recipients()).isEmpty();
  }

  @Test
  void whatIsPutIsRead() {
    var rule = Playbooks.rule("acme", "acme", Set.of("support"));
    var recipient =
        new Recipient(
            "support",
            "Support",
            List.of("b@acme.example", "a@acme.example"),
            ZoneId.of("Asia/Kolkata"),
            Optional.of(LocalTime.of(7, 30)));
    var reply = new SavedReply("ack-en", "Changed", "en", "Dear {author}");

    playbook.put(rule);
    playbook.put(rule);
    playbook.put(recipient);
    playbook.put(recipient);
    playbook.put(reply);

    assertThat(playbook.rules()).contains(rule).hasSize(2);
    assertThat(playbook.recipients()).containsExactly(recipient);
    assertThat(playbook.savedReplies()).contains(reply);
  }

  @Test
  void aRuleNeedsOneAbove() {
    var loose = Playbooks.rule("a", "acme", Set.of());
    playbook.put(loose);

    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            playbook.put(
                new AlertRule(
                    "b",
                    Optional.of("nowhere"),
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())))
        .withMessage("rule 'b' names an unknown rule above it: nowhere");
  }

  @Test
  void startersOpenWithAnApologyInFourLanguages() {
    assertThat(playbook.savedReplies())
        .filteredOn(reply -> reply.key().startsWith("ack-"))
        .extracting(SavedReply::lang)
        .containsExactlyInAnyOrder("en", "lt", "el", "te");
  }

  @Test
  void slotsAreFilledOnceAndBlanksStay() {
    room.happens(
        Said.complaint(1, room.clock.instant())
            .post(post ->
                post.author(Author.named("Rasa {agent} $1"))
                    .item(new Item(Optional.empty(), Optional.empty(), Optional.empty()))));
    var reply = new SavedReply("x", "X", "en", "Dear {author}: {item} of {brand}, {agent} {else}");

    var filled = playbook.fill(reply, room.only(), "Ona");

    assertThat(filled).isEqualTo("Dear Rasa {agent} $1: … of Acme Kettle, Ona …");
  }

  @Test
  void onlyThoseNamedByTheRuleAreTold() {
    playbook.put(recipient("support", "support@acme.example"));
    playbook.put(recipient("boss", "boss@acme.example"));
    playbook.put(Playbooks.rule("acme", "acme", Set.of("boss")));

    room.happens(Said.complaint(1, room.clock.instant()));

    assertThat(room.alerts.notices(1).getFirst().deliveries())
        .extracting(Delivery::address)
        .containsExactly("boss@acme.example");
  }

  @Test
  void withoutARuleOfItsOwnEverybodyIsTold() {
    playbook.put(recipient("support", "support@acme.example"));
    playbook.put(recipient("boss", "boss@acme.example"));

    room.happens(Said.complaint(1, room.clock.instant()));

    assertThat(room.alerts.notices(1).getFirst().deliveries())
        .extracting(Delivery::address, Delivery::state)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("boss@acme.example", Delivery.State.SENT),
            org.assertj.core.groups.Tuple.tuple("support@acme.example", Delivery.State.SENT));
  }

  private static Recipient recipient(String key, String email) {
    return new Recipient(key, key, List.of(email), ZoneId.of("Europe/Vilnius"), Optional.empty());
  }
}
