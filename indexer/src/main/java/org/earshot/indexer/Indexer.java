package org.earshot.indexer;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.earshot.crawler.Harvest;
import org.earshot.crawler.HarvestSink;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.indexer.follow.Follower;
import org.earshot.indexer.follow.Pulse;
import org.earshot.indexer.index.Fields;
import org.earshot.indexer.index.Folders;
import org.earshot.indexer.intake.Intake;
import org.earshot.indexer.intake.Preview;
import org.earshot.indexer.intake.Reports;
import org.earshot.indexer.keep.BrandStore;
import org.earshot.indexer.keep.ClaimTable;
import org.earshot.indexer.keep.CopyTable;
import org.earshot.indexer.keep.ExampleTable;
import org.earshot.indexer.keep.HandTable;
import org.earshot.indexer.keep.JustKept;
import org.earshot.indexer.keep.LogTable;
import org.earshot.indexer.keep.MentionTable;
import org.earshot.indexer.keep.PostKeeper;
import org.earshot.indexer.keep.SampleTable;
import org.earshot.indexer.keep.Schema;
import org.earshot.indexer.keep.SetAside;
import org.earshot.indexer.keep.Store;
import org.earshot.indexer.match.BrandMatcher;
import org.earshot.indexer.search.MentionSearch;

/// The indexer as a whole: keeps what of the harvests concerns a brand, and gives it to whoever
/// claims it.
///
/// Constructing it migrates its schema and opens the index; the follower runs from [#start()] on,
/// or in [#catchUp()].
public final class Indexer implements HarvestSink, AutoCloseable {
  private final BrandStore brands;
  private final MentionTable mentions;
  private final ClaimTable claims;
  private final CopyTable copies;
  private final HandTable hand;
  private final SampleTable samples;
  private final ExampleTable examples;
  private final Intake intake;
  private final Preview preview;
  private final Reports reports;
  private final Follower follower;
  private final Pulse pulse;
  private final MentionSearch search;

  /// Opens the indexer over its store and its index.
  ///
  /// @param settings what the operator decided
  /// @param durable commits on it survive a power cut: mentions, brands, judgements
  /// @param plain commits on it survive a killed process: claims
  /// @param scorer reads the texts
  /// @param clock the one clock
  public Indexer(
      IndexerSettings settings, DataSource durable, DataSource plain, Scorer scorer, Clock clock) {
    Schema.migrate(durable);
    var store = new Store(durable, plain);
    brands = new BrandStore(store, clock);
    mentions = new MentionTable(store);
    claims = new ClaimTable(store, clock);
    copies = new CopyTable(store);
    hand = new HandTable(store, clock);
    samples = new SampleTable(store, clock);
    examples = new ExampleTable(store);
    var justKept = new JustKept();
    var posts = new PostKeeper(store, justKept);
    var shelves = new Intake.Shelves(brands, posts, new SetAside(store));
    intake = new Intake(settings, shelves, scorer, clock);
    preview = new Preview(scorer, settings.maxTextLength(), clock);
    reports = new Reports(intake, hand, settings.maxTextLength(), clock);
    var source = new Follower.Source(new LogTable(store), mentions, justKept, store.identity());
    follower = new Follower(source, new Folders(settings.directory().resolve("index")));
    pulse =
        new Pulse("indexer-follower", settings.refresh().dividedBy(Follower.BEATS), follower::beat);
    search = new MentionSearch(follower, mentions);
  }

  /// Begins to carry the log into the index, until [#close()].
  public void start() {
    pulse.start();
  }

  /// Carries the whole log into the index, in the calling thread.
  public void catchUp() {
    follower.catchUp();
  }

  @Override
  public Set<PostKey> take(List<Harvest> batch) {
    return intake.take(batch);
  }

  public Brands brands() {
    return brands;
  }

  /// Hands out mentions that changed and were not decided on yet, oldest first. A mention is handed
  /// out at its newest version; versions that nobody decided on before it are decided with it.
  ///
  /// @param most how many at the most
  /// @param lease for how long nobody else gets them
  public List<Claim> claim(int most, Duration lease) {
    return claims.claim(most, lease);
  }

  /// Takes claims back as decided. A claim whose lease has passed to another worker is left to that
  /// one; a mention that changed meanwhile is handed out again.
  public void done(List<Claim> decided) {
    claims.done(decided);
  }

  public Optional<Mention> find(long mentionId) {
    return mentions.find(mentionId);
  }

  /// Every version of a mention, oldest first.
  public List<Mention> versions(long mentionId) {
    return mentions.versions(mentionId);
  }

  /// The mentions of the same brand that answer a mention's post, directly or below, oldest first.
  public List<Mention> replies(long mentionId) {
    return mentions.replies(mentionId);
  }

  /// The mention of the same brand whose post this one answers.
  public Optional<Mention> parent(long mentionId) {
    return mentions.parent(mentionId);
  }

  /// The other mentions of the same brand that say the same as one, the earliest first: edited,
  /// quoted, or shown at another place. A month of posts is looked back on.
  public List<Copy> copies(long mentionId) {
    return copies.of(mentionId);
  }

  /// Searches what the index took so far. Words side by side must all match.
  public SearchResult search(SearchRequest request) {
    return search.search(request);
  }

  /// The mentions that say most nearly the same as one, the nearest first.
  ///
  /// @param limit how many, 1 to [SearchRequest#MOST]
  public SearchResult like(long mentionId, int limit) {
    return search.like(mentionId, Math.clamp(limit, 1, SearchRequest.MOST));
  }

  /// How far the index is, while searches would miss a part or while it is built anew.
  public Optional<IndexProgress> indexing() {
    return follower.progress();
  }

  /// The fields that a query may name, for help texts.
  public static List<String> searchFields() {
    return List.copyOf(Fields.SEARCHABLE.keySet());
  }

  /// Which brands a post would be a mention of, and how it scores, without keeping anything.
  public List<Mention> preview(List<Post> posts, List<Brand> listened) {
    return preview.of(posts, listened);
  }

  /// Which part of which line of its brand stands where in a mention's post, by the lines as they
  /// are now; empty where the post names the brand no longer, or never did and was admitted
  /// otherwise.
  public Optional<Naming> naming(Mention mention) {
    return intake.naming(mention);
  }

  /// What is to be said of a brand's lines before it is kept: what cannot be read, with its place,
  /// and what would be held against every post.
  public static List<BrandRemark> remarks(Brand brand) {
    return BrandMatcher.remarks(brand);
  }

  /// Keeps a mention that a person saw elsewhere.
  ///
  /// @throws IllegalArgumentException when there is no such brand
  public Mention report(HandReport report) {
    return reports.take(report);
  }

  /// The mentions of this week's random sample that nobody has judged yet: ten a week of what the
  /// public said in the seven days before, drawn when they are first asked for.
  public List<Mention> sample() {
    return List.copyOf(mentions.findAll(samples.open()).values());
  }

  /// How right the scorer is, by language and model, by what people said of the random samples.
  public List<Measured> measured() {
    return samples.measured();
  }

  /// The texts of this deployment whose label is known, each once, the newest first; a bounded
  /// number of them.
  ///
  /// @param from what may be learned from
  public List<Example> examples(Set<Learning.Origin> from) {
    return examples.of(from, brands.all());
  }

  /// Keeps what a person says of a score. Earlier judgements stay.
  ///
  /// @throws IllegalArgumentException when there is no such mention
  public Mention judge(long mentionId, Judgement judgement) {
    return hand.judge(mentionId, judgement)
        .orElseThrow(() -> new IllegalArgumentException("there is no mention " + mentionId));
  }

  /// Builds the index anew from the database; searches go on meanwhile.
  ///
  /// @param progress is told how many mentions are done
  /// @return how many mentions the index holds now
  public long reindex(LongConsumer progress) {
    return follower.rebuild(progress);
  }

  /// How many mentions are kept.
  public long count() {
    return mentions.count();
  }

  /// How many log entries the index has yet to take.
  public long indexLag() {
    return follower.lag();
  }

  @Override
  public void close() {
    pulse.close();
    follower.close();
  }
}
