package org.earshot.crawler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Gathers the facts of a [Post]. What is never said stays absent; blank strings count as not said.
public final class PostBuilder {
  private final PostKey key;
  private final PostType type;
  private Optional<String> url = Optional.empty();
  private Optional<String> title = Optional.empty();
  private Optional<String> text = Optional.empty();
  private Author author = Author.unknown();
  private Optional<SiteTime> published = Optional.empty();
  private Optional<SiteTime> edited = Optional.empty();
  private Optional<Rating> rating = Optional.empty();
  private Item item = Item.none();
  private Optional<String> parent = Optional.empty();
  private Optional<String> thread = Optional.empty();
  private Optional<String> lang = Optional.empty();
  private boolean ownerReply;
  private Optional<Boolean> verified = Optional.empty();
  private final List<String> media = new ArrayList<>();
  private final Map<String, Long> engagement = new TreeMap<>();

  PostBuilder(PostKey key, PostType type) {
    this.key = Objects.requireNonNull(key, "key");
    this.type = Objects.requireNonNull(type, "type");
  }

  public PostBuilder url(String value) {
    url = said(value);
    return this;
  }

  public PostBuilder title(String value) {
    title = said(value);
    return this;
  }

  public PostBuilder text(String value) {
    text = said(value);
    return this;
  }

  public PostBuilder author(Author value) {
    author = value;
    return this;
  }

  public PostBuilder published(SiteTime value) {
    published = Optional.of(value);
    return this;
  }

  public PostBuilder edited(SiteTime value) {
    edited = Optional.of(value);
    return this;
  }

  public PostBuilder rating(Rating value) {
    rating = Optional.of(value);
    return this;
  }

  public PostBuilder item(Item value) {
    item = value;
    return this;
  }

  public PostBuilder parent(String value) {
    parent = said(value);
    return this;
  }

  public PostBuilder thread(String value) {
    thread = said(value);
    return this;
  }

  public PostBuilder lang(String value) {
    lang = said(value);
    return this;
  }

  public PostBuilder ownerReply(boolean value) {
    ownerReply = value;
    return this;
  }

  public PostBuilder verified(boolean value) {
    verified = Optional.of(value);
    return this;
  }

  public PostBuilder media(String value) {
    said(value).ifPresent(media::add);
    return this;
  }

  public PostBuilder engagement(String name, long count) {
    engagement.put(name, count);
    return this;
  }

  public Post build() {
    return new Post(
        key,
        type,
        url,
        title,
        text,
        author,
        published,
        edited,
        rating,
        item,
        parent,
        thread,
        lang,
        ownerReply,
        verified,
        media,
        engagement);
  }

  private static Optional<String> said(String value) {
    return value.isBlank() ? Optional.empty() : Optional.of(value);
  }
}
