package org.earshot.indexer.score;

import java.util.Objects;
import java.util.Optional;
import org.earshot.indexer.Topic;

/// What a word or phrase of a word list tells.
///
/// @param kind what sort of thing
/// @param topic which topic, for [Kind#TOPIC]
/// @param weight how much; for [Kind#TONE] −4 to 4, for [Kind#MORE] and [Kind#LESS] a factor, for
///   [Kind#NOT_AFTER] how many words it reaches back; for [Kind#THAN] and the comparisons after it
///   how many words on the name stands that it speaks of, before it where negative; a [Kind#SWITCH]
///   is negative where the first name after it is the new choice
record Cue(Kind kind, Optional<Topic> topic, double weight) {
  enum Kind {
    /// Good or bad.
    TONE,
    /// Turns the tone of what follows: "not".
    NOT,
    /// Turns the tone of what stands before it, as in Telugu, or in German "gefällt mir nicht".
    NOT_AFTER,
    /// "very".
    MORE,
    /// "somewhat".
    LESS,
    /// What follows counts more than what went before: "but".
    BUT,
    /// What follows is what somebody is measured by: "than".
    THAN,
    /// Somebody is different from whom it speaks of: "unlike".
    UNLIKE,
    /// Whom it speaks of is the better choice: "should have gone with".
    FAVOUR,
    /// Whom it speaks of was not taken: "instead of".
    INSTEAD,
    /// The author went over from one to another: "switched".
    SWITCH,
    /// As good as whom it speaks of.
    EQUAL,
    /// What others say: "everyone says".
    HEARSAY,
    /// Waits no longer: "finally", in a question.
    IMPATIENCE,
    /// What thanks and praise are not said for: "the third in a month", "for charging me".
    IRONY,
    /// A question word; of weight 2 what asks even without a mark.
    ASK,
    /// Only complaints say this: "never again", "still waiting".
    COMPLAINT,
    /// Wants something made good; of weight 0 where it was.
    REMEDY,
    /// Says what was lost: money, time, health.
    LOSS,
    /// Danger to people.
    HARM,
    /// Lawyers, authorities.
    LAW,
    /// Goes away or warns others off.
    LEAVE,
    /// Speaks of what the author himself lived through: "my", "we ordered".
    MINE,
    /// Speaks to the brand: "your", "you guys".
    YOU,
    /// Speaks of complaints and customers in general.
    ABOUT,
    /// Sells, hires, gives away.
    ADVERT,
    TOPIC;

    /// Whether it sets one name against another.
    boolean compares() {
      return switch (this) {
        case THAN, UNLIKE, FAVOUR, INSTEAD, SWITCH, EQUAL -> true;
        case TONE,
            NOT,
            NOT_AFTER,
            MORE,
            LESS,
            BUT,
            HEARSAY,
            IMPATIENCE,
            IRONY,
            ASK,
            COMPLAINT,
            REMEDY,
            LOSS,
            HARM,
            LAW,
            LEAVE,
            MINE,
            YOU,
            ABOUT,
            ADVERT,
            TOPIC ->
            false;
      };
    }
  }

  private static final int KINDS = Kind.values().length;

  /// How many slots there are.
  static final int SLOTS = KINDS + Topic.values().length;

  Cue {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(topic, "topic");
  }

  /// Cues of one slot compete for a place in the text; those of different slots may share it.
  @SuppressWarnings("EnumOrdinal") // numbers within one run, written nowhere
  int slot() {
    return topic.map(known -> KINDS + known.ordinal()).orElseGet(kind::ordinal);
  }

  /// The cue of the same word when it is negated: "not good" is bad, "not bad" is only fair.
  Cue turned() {
    return new Cue(kind, topic, turned(weight));
  }

  static double turned(double tone) {
    return tone > 0 ? -0.8 * tone : -0.4 * tone;
  }
}
