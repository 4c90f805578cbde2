package org.earshot.app.web.form;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.About;
import org.earshot.crawler.Cadence;
import org.earshot.crawler.ReplyAccess;
import org.earshot.crawler.Selectors;
import org.earshot.crawler.Source;
import org.earshot.crawler.SourceSpec;

/// A source as people type it.
public final class SourceForm {
  /// What stands for "a post there has to name a brand".
  static final String NOTHING = "";

  /// What a review page bears and a support lead needs.
  private static final int USUAL_MINUTES = 15;

  /// A month; what is looked at less often is not watched.
  private static final int MOST_MINUTES = 31 * 24 * 60;

  private SourceForm() {}

  /// What may be chosen.
  ///
  /// @param kinds ways to read a page
  /// @param brands keys of the brands
  public record Offers(List<String> kinds, Set<String> brands) {
    public Offers {
      kinds = List.copyOf(kinds);
      brands = Set.copyOf(brands);
    }
  }

  public static Reading<SourceSpec> read(Fields in, Offers offers) {
    var remarks = new Remarks();
    var address = Addresses.read(in.text("address"));
    var minutes = minutes(in.text("minutes"));
    var brand = in.filled("brand");
    remarks.unless(in.filled("name").isPresent(), "name", "remark.name");
    remarks.unless(address.isPresent(), "address", "remark.address");
    remarks.unless(minutes.isPresent(), "minutes", "remark.minutes");
    remarks.unless(offers.kinds().contains(in.text("kind")), "kind", "remark.kind");
    selectorsProblem(in)
        .ifPresent(problem -> {
          remarks.unless(false, "selectors", "remark.selectors");
          remarks.unless(false, "selectors.detail", problem);
        });
    remarks.unless(brand.map(offers.brands()::contains).orElse(true), "brand", "remark.brand");
    return remarks.or(() -> spec(in, address.orElseThrow(), minutes.orElseThrow()));
  }

  private static SourceSpec spec(Fields in, URI address, Duration every) {
    var visible =
        in.text("replies").equals("HIDDEN")
            ? ReplyAccess.Visibility.HIDDEN
            : ReplyAccess.Visibility.VISIBLE;
    return new SourceSpec(
        in.text("name"),
        address,
        in.text("kind"),
        Cadence.around(every),
        in.filled("brand").map(About::brand).orElse(About.nothing()),
        Optional.empty(),
        new ReplyAccess(visible, Optional.empty(), ReplyAccess.usual().moderation()),
        true,
        selectors(in));
  }

  /// Selectors that were typed for another kind are left aside, not thrown back at the person.
  private static Optional<Selectors> selectors(Fields in) {
    return in.text("kind").equals(Selectors.KIND)
        ? Optional.of(Selectors.of(in.lines("selectors")))
        : Optional.empty();
  }

  private static Optional<String> selectorsProblem(Fields in) {
    try {
      selectors(in);
      return Optional.empty();
    } catch (IllegalArgumentException wrong) {
      return Optional.of(String.valueOf(wrong.getMessage()));
    }
  }

  private static Optional<Duration> minutes(String typed) {
    try {
      int minutes = Integer.parseInt(typed);
      return minutes >= 1 && minutes <= MOST_MINUTES
          ? Optional.of(Duration.ofMinutes(minutes))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// The form as it is offered first.
  public static Fields fresh() {
    return Fields.of(
        Map.of("kind", "auto", "minutes", Integer.toString(USUAL_MINUTES), "replies", "VISIBLE"));
  }

  public static Fields of(Source source) {
    var spec = source.spec();
    var values = new HashMap<String, String>();
    values.put("name", spec.name());
    values.put("address", spec.address().toString());
    values.put("kind", spec.kind());
    values.put("minutes", Long.toString(shownMinutes(spec)));
    values.put("brand", spec.about().brands().stream().sorted().findFirst().orElse(NOTHING));
    values.put("replies", spec.replies().visible().name());
    spec.selectors()
        .ifPresent(selectors -> values.put("selectors", String.join("\n", selectors.lines())));
    return Fields.of(values);
  }

  /// The spec with what the form does not show taken from the source as it is.
  public static SourceSpec over(Source source, SourceSpec typed) {
    var old = source.spec();
    boolean sameReplies = typed.replies().visible() == old.replies().visible();
    return new SourceSpec(
        typed.name(),
        typed.address(),
        typed.kind(),
        sameMinutes(old, typed) ? old.cadence() : typed.cadence(),
        new About(typed.about().brands(), old.about().item(), old.about().market()),
        old.alertFrom(),
        sameReplies ? old.replies() : typed.replies(),
        old.active(),
        typed.selectors());
  }

  /// Who did not touch the minutes keeps the seconds that they do not show.
  private static boolean sameMinutes(SourceSpec old, SourceSpec typed) {
    return typed.cadence().every().equals(Duration.ofMinutes(shownMinutes(old)));
  }

  private static long shownMinutes(SourceSpec spec) {
    return Math.max(1, spec.cadence().every().toMinutes());
  }

  public static SourceSpec active(Source source, boolean active) {
    var old = source.spec();
    return new SourceSpec(
        old.name(),
        old.address(),
        old.kind(),
        old.cadence(),
        old.about(),
        old.alertFrom(),
        old.replies(),
        active,
        old.selectors());
  }
}
