package org.earshot.app.web.form;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.earshot.alerts.Recipient;

/// A recipient as people type it: mail addresses one a line, the digest's time as `08:00`.
public final class RecipientForm {
  /// Only what a mail certainly cannot be sent to is refused; the mail server knows the rest.
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+");

  private RecipientForm() {}

  public static Reading<Recipient> read(Fields in) {
    var remarks = new Remarks();
    var key = in.filled("key").orElseGet(() -> BrandForm.keyFor(in.text("name")));
    var zone = tried(() -> ZoneId.of(in.text("zone")));
    var digest = in.filled("digestAt").flatMap(typed -> tried(() -> LocalTime.parse(typed)));
    remarks.unless(in.filled("name").isPresent(), "name", "remark.name");
    remarks.unless(addressed(in.lines("emails")), "emails", "remark.emails");
    remarks.unless(zone.isPresent(), "zone", "remark.zone");
    remarks.unless(
        in.filled("digestAt").isEmpty() || digest.isPresent(), "digestAt", "remark.digestAt");
    return remarks.or(
        () -> new Recipient(key, in.text("name"), in.lines("emails"), zone.orElseThrow(), digest));
  }

  public static Fields of(Recipient recipient) {
    var values = new HashMap<String, String>();
    values.put("key", recipient.key());
    values.put("name", recipient.name());
    values.put("emails", String.join("\n", recipient.emails()));
    values.put("zone", recipient.zone().getId());
    recipient.digestAt().ifPresent(time -> values.put("digestAt", time.toString()));
    return Fields.of(values);
  }

  private static boolean addressed(List<String> emails) {
    return !emails.isEmpty() && emails.stream().allMatch(e -> ADDRESS.matcher(e).matches());
  }

  private static <T> Optional<T> tried(Supplier<T> parse) {
    try {
      return Optional.of(parse.get());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
