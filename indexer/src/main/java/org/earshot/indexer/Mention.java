package org.earshot.indexer;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Post;

/// A post that concerns a brand, at one of its versions.
///
/// @param id our number of (post, brand)
/// @param version 1 for the post as first seen, one more for each edit, judgement, disappearance or
///   return that was noticed
/// @param brand key of the brand
/// @param sourceId source that it was seen at first; 0 when a person reported it
/// @param post the post as of this version
/// @param why why it was admitted
/// @param arrival how it came
/// @param alertable false when it came as old news and must open no case
/// @param speaker who wrote it, as far as it can be proved
/// @param seen when we saw the post first, by our clock
/// @param changed when this version was seen
/// @param vanished since when the post is missing at its source
/// @param score what the scorer says
/// @param judgement what the last person said of the score
/// @param earlierText text of the version before, where this one is an edit
public record Mention(
    long id,
    int version,
    String brand,
    long sourceId,
    Post post,
    Why why,
    Arrival arrival,
    boolean alertable,
    Speaker speaker,
    Instant seen,
    Instant changed,
    Optional<Instant> vanished,
    Score score,
    Optional<Judgement> judgement,
    Optional<String> earlierText) {

  /// Why a post is a mention.
  public enum Why {
    /// It names the brand.
    NAMED,
    /// Its source is about the brand.
    SOURCE_ABOUT,
    /// It stands in a thread that holds a mention.
    THREAD,
    /// A person reported it.
    BY_HAND
  }

  /// Who wrote a post, seen from the brand.
  public enum Speaker {
    /// Somebody from the public.
    PUBLIC,
    /// An own account, or the site's owner-reply slot.
    BRAND,
    /// Somebody whose display name is ours, without proof: a person must look.
    CLAIMS_BRAND
  }

  public Mention {
    Objects.requireNonNull(post, "post");
    Objects.requireNonNull(score, "score");
  }

  /// What counts now: a person's word where there is one, else the scorer's.
  public Sentiment sentiment() {
    return judgement.map(Judgement::sentiment).orElse(score.sentiment());
  }
}
