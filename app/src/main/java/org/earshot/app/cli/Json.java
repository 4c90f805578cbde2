package org.earshot.app.cli;

import org.earshot.crawler.Post;
import tools.jackson.databind.json.JsonMapper;

/// JSON lines.
final class Json {
  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static String line(Post post) {
    return MAPPER.writeValueAsString(post);
  }
}
