package org.earshot.app.control;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.JsonNode;

/// One piece of what a request gave. The last one is [Done] or [Failed].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Answer.Item.class, name = "item"),
  @JsonSubTypes.Type(value = Answer.Progress.class, name = "progress"),
  @JsonSubTypes.Type(value = Answer.Said.class, name = "said"),
  @JsonSubTypes.Type(value = Answer.Failed.class, name = "failed"),
  @JsonSubTypes.Type(value = Answer.Done.class, name = "done")
})
public sealed interface Answer {
  /// One thing that was asked for.
  record Item(JsonNode value) implements Answer {}

  /// How far long work is.
  record Progress(long done, long total) implements Answer {}

  /// A line for people about what was done.
  record Said(String line) implements Answer {}

  /// It cannot be done; a line for people says why.
  record Failed(String line) implements Answer {}

  /// All of it was done.
  record Done() implements Answer {}
}
