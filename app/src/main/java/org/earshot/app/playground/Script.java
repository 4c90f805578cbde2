package org.earshot.app.playground;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What happens in the town, and where: the content of `town.json`.
///
/// @param sites the web sites
/// @param words what their pages say around the posts, by language
/// @param posts what people write, before and after the town is opened
/// @param quiet what is written again and again when the story is over
record Script(
    List<ScriptSite> sites, Map<String, Words> words, List<ScriptPost> posts, Quiet quiet) {
  Script {
    sites = List.copyOf(sites);
    words = Map.copyOf(words);
    posts = List.copyOf(posts);
  }

  static Script read() {
    return read("town.json", Script.class);
  }

  static <T> T read(String resource, Class<T> type) {
    var empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    var mapper = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    for (var absent : List.of(String.class, List.class, Optional.class, OptionalInt.class)) {
      mapper.withConfigOverride(absent, config -> config.setNullHandling(empty));
    }
    return mapper.build().readValue(text(resource), type);
  }

  static String text(String resource) {
    try (var in = Script.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the playground lacks its " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Looks of a list of posts.
  enum Kind {
    /// One page with all reviews of an item.
    REVIEWS,
    /// A page for each thread.
    THREADS,
    /// A page for each article, with its comments.
    ARTICLES,
    /// A page for each article, and nobody may comment.
    NEWS
  }

  /// How a page says to machines what it shows.
  enum Markup {
    JSON_LD,
    MICRODATA
  }

  enum Format {
    RSS,
    ATOM,
    JSON
  }

  /// Which posts of its sections a feed shows.
  enum Shows {
    ROOTS,
    COMMENTS
  }

  /// A web site.
  ///
  /// @param robots lines of its robots.txt
  record ScriptSite(
      String key,
      String title,
      String tagline,
      String lang,
      List<String> robots,
      List<Section> sections,
      List<Feed> feeds) {
    ScriptSite {
      robots = List.copyOf(robots);
      sections = List.copyOf(sections);
      feeds = List.copyOf(feeds);
    }
  }

  /// A part of a site that holds posts of one sort.
  ///
  /// @param key unique in the town
  /// @param item type at schema.org of what the reviews are about
  /// @param about what is sold or discussed here, for people
  record Section(
      String key,
      String path,
      Kind kind,
      Markup markup,
      String lang,
      String item,
      String title,
      String about) {}

  record Feed(String path, Format format, Shows shows, String title, List<String> sections) {
    Feed {
      sections = List.copyOf(sections);
    }
  }

  /// What pages say around the posts.
  record Words(
      String reply,
      String publish,
      String official,
      String visitor,
      String edited,
      String answers,
      String reviews,
      String yourAnswer) {}

  /// A post of the script.
  ///
  /// @param at when it appears: from the opening of the town, negative for old posts; or from the
  ///   brand's first reply to the post named by `onceAnswered`
  /// @param gone when it vanishes, from the opening
  /// @param answers id of the post that it answers
  /// @param user account name at the site; made from the author's name where it is not given
  record ScriptPost(
      String id,
      String in,
      String at,
      String author,
      String user,
      String lang,
      OptionalInt stars,
      String title,
      String text,
      String answers,
      String onceAnswered,
      Optional<Duration> gone,
      List<Edit> edits) {
    ScriptPost {
      edits = List.copyOf(edits);
    }

    Duration after() {
      return Duration.parse(at);
    }

    ScriptPost again(String newId, Duration when) {
      return new ScriptPost(
          newId,
          in,
          when.toString(),
          author,
          user,
          lang,
          stars,
          title,
          text,
          answers,
          onceAnswered,
          gone,
          edits);
    }
  }

  /// A change of a post by its author.
  ///
  /// @param at from the opening of the town, or from the brand's first reply where `onceAnswered`
  record Edit(String at, boolean onceAnswered, OptionalInt stars, String text) {
    Duration after() {
      return Duration.parse(at);
    }
  }

  /// What is written when the story is over: the posts in turn, each round at half the pace of the
  /// one before, so that a demo left open for days stays small.
  record Quiet(String from, String every, List<ScriptPost> posts) {
    Quiet {
      posts = List.copyOf(posts);
    }
  }
}
