package org.earshot.indexer.keep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.crawler.Rating;
import org.earshot.indexer.Brand;
import org.earshot.indexer.Example;
import org.earshot.indexer.Learning.Origin;
import org.earshot.indexer.Mention;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.Sentiment;

/// Reads the texts whose label is known: those that people judged, and those that came with stars.
public final class ExampleTable {
  /// Texts of each origin, the newest: learning holds them all in memory.
  public static final int MOST = 5_000;

  /// Mentions that are looked at for stars; a long past without any must not be read as a whole.
  private static final int MOST_READ = 200_000;

  /// Characters of a text: who wrote more said by then what he thinks.
  public static final int LONGEST = 1_000;

  /// Mentions that are in memory at once with all they have.
  private static final int CHUNK = 200;

  /// Where stars lie on their scale, 0 to 1. What lies between is neither one thing nor the other.
  private static final double LOW = 0.3;

  private static final double HIGH = 0.7;
  private static final double MIDDLE_FROM = 0.4;
  private static final double MIDDLE_TO = 0.6;

  private static final String SAMPLED = "select mention_id from indexer.samples";

  /// A judgement of words that were edited since is none of these words.
  private static final String JUDGED =
      """
      select m.id from indexer.mentions m
        join indexer.mention_versions v on v.mention_id = m.id and v.version = m.version
      where v.judgement_id is not null and v.vanished is null and v.speaker <> 'BRAND'
      order by v.judgement_id desc limit :most\
      """;

  private static final String STARRED =
      """
      select m.id from indexer.mentions m
        join indexer.mention_versions v on v.mention_id = m.id and v.version = m.version
        join indexer.post_versions w on w.post_id = m.post_id and w.version = v.post_version
      where v.vanished is null and v.speaker = 'PUBLIC' and w.content like '%"rating":{%'
      order by m.id desc limit :most\
      """;

  private final Store store;

  public ExampleTable(Store store) {
    this.store = store;
  }

  /// What may be learned from, each text once: a person's word before the stars, what was drawn at
  /// random first of all, so that no copy of it is learned from.
  public List<Example> of(Set<Origin> from, List<Brand> brands) {
    if (from.isEmpty()) {
      return List.of();
    }
    var read = new Reading(brands);
    if (from.contains(Origin.JUDGEMENTS)) {
      read.all(ids(JUDGED, MOST), Origin.JUDGEMENTS);
    }
    if (from.contains(Origin.STARS)) {
      read.all(ids(STARRED, MOST_READ), Origin.STARS);
    }
    return read.eachOnce();
  }

  private List<Long> ids(String query, int most) {
    return store.read(
        handle -> handle.createQuery(query).bind("most", most).mapTo(Long.class).list());
  }

  private static Optional<Sentiment> ofStars(Rating rating) {
    double share = rating.share();
    if (share <= LOW) {
      return Optional.of(Sentiment.NEGATIVE);
    }
    if (share >= HIGH) {
      return Optional.of(Sentiment.POSITIVE);
    }
    return share >= MIDDLE_FROM && share <= MIDDLE_TO
        ? Optional.of(Sentiment.NEUTRAL)
        : Optional.empty();
  }

  private final class Reading {
    private final Set<Long> sampled;
    private final Map<String, String> names;
    private final List<Example> found = new ArrayList<>();

    Reading(List<Brand> brands) {
      sampled =
          store.read(handle -> new HashSet<>(handle.createQuery(SAMPLED).mapTo(Long.class).list()));
      names = brands.stream().collect(Collectors.toMap(Brand::key, Brand::name));
    }

    void all(List<Long> ids, Origin origin) {
      var mentions = new MentionTable(store);
      int before = found.size();
      for (int from = 0; from < ids.size() && found.size() - before < MOST; from += CHUNK) {
        var chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
        var read = mentions.findAll(chunk);
        for (var id : chunk) {
          Optional.ofNullable(read.get(id))
              .filter(mention -> !mention.post().words().isBlank())
              .flatMap(mention -> example(mention, origin))
              .ifPresent(found::add);
        }
      }
    }

    private Optional<Example> example(Mention mention, Origin origin) {
      return label(mention, origin)
          .map(label ->
              new Example(
                  origin,
                  sampled.contains(mention.id()),
                  author(mention),
                  mention.score().lang(),
                  request(mention),
                  label));
    }

    private Optional<Sentiment> label(Mention mention, Origin origin) {
      return switch (origin) {
        case JUDGEMENTS -> mention.judgement().map(judged -> judged.sentiment());
        case STARS -> mention.post().rating().flatMap(ExampleTable::ofStars);
      };
    }

    private ScoreRequest request(Mention mention) {
      var post = mention.post();
      var words = post.words();
      return new ScoreRequest(
          words.substring(0, Math.min(words.length(), LONGEST)),
          Optional.ofNullable(names.get(mention.brand())),
          Optional.of(mention.score().lang()),
          Optional.empty(),
          Optional.of(post.type()));
    }

    List<Example> eachOnce() {
      var texts = new HashSet<String>();
      var once = new ArrayList<Example>();
      for (boolean drawn : new boolean[] {true, false}) {
        for (var example : found) {
          if (example.sampled() == drawn && texts.add(folded(example))) {
            once.add(example);
          }
        }
      }
      return once;
    }
  }

  private static String folded(Example example) {
    return example.request().text().strip().toLowerCase(Locale.ROOT);
  }

  /// Who is not named by the page is somebody else each time.
  private static String author(Mention mention) {
    var author = mention.post().author();
    var site = mention.post().key().site();
    return author
        .id()
        .or(author::url)
        .or(author::name)
        .map(name -> site + " " + name)
        .orElseGet(() -> site + " #" + mention.post().key().id());
  }
}
