package org.earshot.app.web.view;

import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Checked;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.FetchResult;
import org.earshot.crawler.Post;
import org.earshot.crawler.Proposal;
import org.earshot.crawler.SiteTime;

/// A place that could become a source, as people choose among them.
///
/// @param address where
/// @param link the same, where it may stand in a link
/// @param kind how to read it
/// @param clue what speaks for it
/// @param name a name for the source
/// @param readable whether a source there would be read
/// @param outcome what one look gave
/// @param posts the first posts
public record FoundView(
    String address,
    Optional<String> link,
    String kind,
    String clue,
    String name,
    boolean readable,
    String outcome,
    List<Line> posts) {
  /// A choice is made on a few posts.
  private static final int POSTS_SHOWN = 3;

  private static final int LONGEST = 160;

  public FoundView {
    posts = List.copyOf(posts);
  }

  /// A post in one line.
  ///
  /// @param author display name
  /// @param when the day that the site gives, or nothing
  /// @param words how it begins
  public record Line(String author, String when, String words) {}

  public static FoundView of(Proposal proposal, Texts texts) {
    var lead = proposal.lead();
    var address = lead.address().toString();
    return new FoundView(
        address,
        SafeLink.of(address),
        lead.kind(),
        texts.of("clue", lead.clue()),
        lead.title().isBlank() ? lead.address().getHost() + lead.address().getPath() : lead.title(),
        proposal.readable(),
        outcome(proposal.preview(), texts),
        posts(proposal.preview(), texts));
  }

  private static String outcome(Checked preview, Texts texts) {
    return switch (preview.fetch()) {
      case FetchResult.Fetched _, FetchResult.NotModified _ ->
          preview.extraction().map(read -> read(read, texts)).orElse("");
      case FetchResult.RobotsDenied _ -> texts.of("found.robots");
      case FetchResult.OnlyByHand _ -> texts.of("found.byHand");
      case FetchResult.Throttled _ -> texts.of("found.throttled");
      case FetchResult.HttpFailure(var status) -> texts.of("found.status", status);
      case FetchResult.TooLarge _ -> texts.of("found.tooLarge");
      case FetchResult.PrivateAddress _ -> texts.of("found.private");
      case FetchResult.TimedOut _,
          FetchResult.RedirectLoop _,
          FetchResult.UnsupportedScheme _,
          FetchResult.Unreachable _ ->
          texts.of("found.unreachable");
    };
  }

  private static String read(Extraction read, Texts texts) {
    return switch (read) {
      case Extraction.Posts posts -> texts.of("found.posts", posts.posts().size(), posts.kind());
      case Extraction.SiteMap map ->
          texts.of("found.map", map.pages().size(), Extraction.SiteMap.KIND);
      case Extraction.Unreadable _ -> texts.of("found.unreadable");
    };
  }

  private static List<Line> posts(Checked preview, Texts texts) {
    return preview.extraction().orElse(null) instanceof Extraction.Posts posts
        ? posts.posts().stream().limit(POSTS_SHOWN).map(post -> line(post, texts)).toList()
        : List.of();
  }

  private static Line line(Post post, Texts texts) {
    var words = post.words().strip().replaceAll("\\s+", " ");
    return new Line(
        PostView.author(post.author(), texts),
        post.published().map(SiteTime::toRfc3339).map(FoundView::day).orElse(""),
        words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words);
  }

  private static String day(String rfc3339) {
    return rfc3339.substring(0, Math.min("2026-01-01".length(), rfc3339.length()));
  }
}
