package org.earshot.app.web.view;

import java.util.List;
import java.util.Optional;
import org.earshot.alerts.Case;
import org.earshot.alerts.PlaceState;
import org.earshot.alerts.Work;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Sentiment;

/// One case in the inbox.
///
/// @param number `ES-1042`
/// @param revision for telling whether a page is stale
/// @param brand name of the brand
/// @param headline title of the post, or nothing
/// @param excerpt beginning of its text
/// @param author display name
/// @param source name of the source
/// @param lang language code
/// @param language its name
/// @param stars rating
/// @param sentiment which way it leans
/// @param age since when we know of it
/// @param due the deadline
/// @param status where it stands, in a word
/// @param owner who has it
/// @param waiting true while somebody has to answer
/// @param needsLook true when a person must look
/// @param places how many public addresses it has
public record InboxRow(
    String number,
    int revision,
    String brand,
    Optional<String> headline,
    String excerpt,
    String author,
    String source,
    String lang,
    String language,
    Optional<Stars> stars,
    Sentiment sentiment,
    When age,
    DueView due,
    String status,
    Optional<String> owner,
    boolean waiting,
    boolean needsLook,
    int places) {
  /// Two lines on a desktop screen.
  private static final int EXCERPT = 220;

  public static InboxRow of(Case subject, Mention mention, Wording wording) {
    var post = mention.post();
    var texts = wording.texts();
    return new InboxRow(
        subject.number().toString(),
        subject.revision(),
        wording.names().brand(subject.brand()),
        post.title().map(title -> Excerpt.of(title, EXCERPT)),
        Excerpt.of(post.text().orElse(""), EXCERPT),
        PostView.author(post.author(), texts),
        wording.names().source(mention.sourceId()),
        mention.score().lang(),
        texts.language(mention.score().lang()),
        post.rating().map(rating -> Stars.of(rating, texts)),
        mention.sentiment(),
        wording.times().when(mention.seen()),
        DueView.of(subject.due(), wording),
        status(subject, texts),
        subject.owner(),
        subject.waiting(),
        subject.needsLook(),
        subject.places().size());
  }

  /// A word for the work, and once that is under way, for the proof.
  static String status(Case subject, Texts texts) {
    if (subject.work() == Work.CLOSED) {
      return texts.of("status.closed", texts.of("outcome", subject.outcome()));
    }
    if (subject.work() == Work.OPEN || subject.work() == Work.ACKNOWLEDGED) {
      return subject.waiting()
          ? texts.of("work", subject.work())
          : texts.of("status", furthest(subject.places().stream().map(p -> p.state()).toList()));
    }
    return texts.of("work", subject.work());
  }

  /// The state that says most of a case where nobody has to answer any more.
  private static PlaceState furthest(List<PlaceState> states) {
    return states.contains(PlaceState.ANSWERED)
        ? PlaceState.ANSWERED
        : states.stream().sorted().findFirst().orElse(PlaceState.UNANSWERED);
  }
}
