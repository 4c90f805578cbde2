package org.earshot.indexer;

import java.util.Objects;

/// One thing that a text is about, and which way the clause leans that speaks of it: "the food was
/// good, the delivery slow".
///
/// @param topic lower-case name of a [Topic], or the name of the operator's own one
/// @param sentiment of the clause
/// @param evidence the words that tell the topic, 80 characters at most
public record Aspect(String topic, Sentiment sentiment, String evidence) {
  public Aspect {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(sentiment, "sentiment");
    Objects.requireNonNull(evidence, "evidence");
  }
}
