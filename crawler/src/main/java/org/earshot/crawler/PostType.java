package org.earshot.crawler;

/// What sort of utterance a post is. The JSON name is the lower-case name.
public enum PostType {
  REVIEW,
  COMMENT,
  POST,
  ARTICLE,
  QUESTION
}
