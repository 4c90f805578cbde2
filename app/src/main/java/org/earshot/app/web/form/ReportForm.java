package org.earshot.app.web.form;

import java.util.Set;
import org.earshot.indexer.HandReport;

/// A mention that a person saw elsewhere, as he types it.
public final class ReportForm {
  private ReportForm() {}

  public static Reading<HandReport> read(Fields in, Set<String> brands, String user) {
    var remarks = new Remarks();
    var url = Addresses.read(in.text("url"));
    remarks.unless(url.isPresent(), "url", "remark.address");
    remarks.unless(brands.contains(in.text("brand")), "brand", "remark.brand");
    return remarks.or(
        () -> new HandReport(url.orElseThrow(), in.filled("text"), in.text("brand"), user));
  }
}
