package org.earshot.app.web.form;

import java.util.Map;
import java.util.regex.Pattern;
import org.earshot.alerts.SavedReply;

/// A saved reply as people type it.
public final class SavedReplyForm {
  private static final Pattern LANG = Pattern.compile("[a-z]{2,3}");

  private SavedReplyForm() {}

  public static Reading<SavedReply> read(Fields in) {
    var remarks = new Remarks();
    var key = in.filled("key").orElseGet(() -> BrandForm.keyFor(in.text("title")));
    remarks.unless(in.filled("title").isPresent(), "title", "remark.title");
    remarks.unless(LANG.matcher(in.text("lang")).matches(), "lang", "remark.lang");
    remarks.unless(in.filled("text").isPresent(), "text", "remark.text");
    return remarks.or(
        () -> new SavedReply(key, in.text("title"), in.text("lang"), in.text("text")));
  }

  public static Fields of(SavedReply reply) {
    return Fields.of(
        Map.of(
            "key",
            reply.key(),
            "title",
            reply.title(),
            "lang",
            reply.lang(),
            "text",
            reply.text()));
  }
}
