package org.earshot.app.web.view;

import java.util.List;
import java.util.Optional;
import org.earshot.alerts.Case;

/// A case with all that a person needs to answer it.
///
/// @param number `ES-1042`
/// @param revision one more with each change
/// @param subject one line
/// @param brand name of the brand
/// @param status where it stands, in a word
/// @param owner who has it
/// @param mine true when that is the reader
/// @param waiting true while somebody has to answer
/// @param needsLook true when a person must look
/// @param due the deadline
/// @param steps its way so far
/// @param post what it is about
/// @param thread what was answered below the post, oldest first
/// @param score what the scorer made of it
/// @param places its public addresses
/// @param replies what was written to the customer
/// @param tags free words
/// @param history everything that happened, newest first
/// @param choices what may be done now
public record CaseView(
    String number,
    int revision,
    String subject,
    String brand,
    String status,
    Optional<String> owner,
    boolean mine,
    boolean waiting,
    boolean needsLook,
    DueView due,
    List<Step> steps,
    PostView post,
    List<PostView> thread,
    ScoreView score,
    List<PlaceView> places,
    List<ReplyView> replies,
    List<String> tags,
    List<HistoryLine> history,
    Choices choices) {
  public static CaseView of(CaseFacts facts, Reader reader) {
    var subject = facts.subject();
    var mention = facts.mention();
    var wording = reader.wording();
    return new CaseView(
        subject.number().toString(),
        subject.revision(),
        subject.subject(),
        wording.names().brand(subject.brand()),
        InboxRow.status(subject, wording.texts()),
        subject.owner(),
        subject.owner().filter(reader.user()::equals).isPresent(),
        subject.waiting(),
        subject.needsLook(),
        DueView.of(subject.due(), wording),
        Step.of(subject, mention, wording),
        PostView.of(mention, wording),
        thread(facts, wording),
        ScoreView.of(mention, wording.texts()),
        subject.places().stream()
            .map(place -> PlaceView.of(place, facts.proofs(), wording))
            .toList(),
        subject.replies().stream().map(reply -> ReplyView.of(reply, wording)).toList(),
        subject.tags().stream().sorted().toList(),
        history(subject, wording),
        Choices.of(subject, reader.user()));
  }

  /// The proofs stand at their places already.
  private static List<PostView> thread(CaseFacts facts, Wording wording) {
    return facts.replies().stream()
        .filter(reply -> !facts.proofs().containsKey(reply.id()))
        .map(reply -> PostView.of(reply, wording))
        .toList();
  }

  private static List<HistoryLine> history(Case subject, Wording wording) {
    return subject.history().reversed().stream()
        .map(event -> HistoryLine.of(event, wording))
        .toList();
  }
}
