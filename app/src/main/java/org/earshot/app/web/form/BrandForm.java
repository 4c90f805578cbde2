package org.earshot.app.web.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRemark;
import org.earshot.indexer.BrandRole;
import org.earshot.indexer.Indexer;
import org.earshot.indexer.OwnAccount;

/// A brand as people type it: phrases and accounts one a line.
public final class BrandForm {
  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern NOT_IN_KEYS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int LONGEST_KEY = 64;

  private BrandForm() {}

  public static Reading<Brand> read(Fields in) {
    var remarks = new Remarks();
    var key = in.filled("key").orElseGet(() -> keyFor(in.text("name")));
    var accounts = in.lines("accounts").stream().map(BrandForm::account).toList();
    remarks.unless(in.filled("name").isPresent(), "name", "remark.name");
    remarks.unless(key.isEmpty() || KEY.matcher(key).matches(), "key", "remark.key");
    remarks.unless(!in.lines("phrases").isEmpty(), "phrases", "remark.phrases");
    remarks.unless(accounts.stream().allMatch(Optional::isPresent), "accounts", "remark.accounts");
    var read =
        remarks.or(() ->
            new Brand(
                key,
                in.text("name"),
                in.text("role").equals("COMPETITOR") ? BrandRole.COMPETITOR : BrandRole.OWN,
                in.lines("phrases"),
                in.lines("exclusions"),
                accounts.stream().flatMap(Optional::stream).toList()));
    return read instanceof Reading.Right<Brand> right ? readable(right) : read;
  }

  /// Refuses lines that are no queries, with the place of what is wrong in the first one.
  private static Reading<Brand> readable(Reading.Right<Brand> right) {
    var remarks = new Remarks();
    for (var remark : Indexer.remarks(right.value())) {
      if (remark.kind() == BrandRemark.Kind.FAULT) {
        var field = remark.exclusion() ? "exclusions" : "phrases";
        remarks.unless(false, field, "remark.query");
        remarks.unless(false, field + ".detail", place(remark));
      }
    }
    return remarks.or(right::value);
  }

  /// Line and sign, as people count them, and what is wrong there.
  private static String place(BrandRemark remark) {
    return (remark.line() + 1) + ":" + (remark.position() + 1) + ": " + remark.message();
  }

  public static Fields of(Brand brand) {
    var values = new HashMap<String, String>();
    values.put("key", brand.key());
    values.put("name", brand.name());
    values.put("role", brand.role().name());
    values.put("phrases", String.join("\n", brand.phrases()));
    values.put("exclusions", String.join("\n", brand.exclusions()));
    values.put("accounts", String.join("\n", written(brand.accounts())));
    return Fields.of(Map.copyOf(values));
  }

  /// `Acme Kettle` makes `acme-kettle`. What a name loses by that, `Βραστήρας 2` nearly all, a
  /// number stands for, so that names in any script have keys of their own.
  static String keyFor(String name) {
    if (name.isBlank()) {
      return "";
    }
    var latin = latinKey(name);
    var number = Integer.toHexString(name.hashCode());
    if (latin.isEmpty()) {
      return "name-" + number;
    }
    return name.codePoints().anyMatch(BrandForm::isLost)
        ? shortened(latin, LONGEST_KEY - number.length() - 1) + "-" + number
        : shortened(latin, LONGEST_KEY);
  }

  private static boolean isLost(int sign) {
    return Character.isLetter(sign)
        && Character.UnicodeScript.of(sign) != Character.UnicodeScript.LATIN;
  }

  private static String shortened(String key, int most) {
    return key.length() > most ? key.substring(0, most) : key;
  }

  private static String latinKey(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    var withoutMarks = plain.replaceAll("\\p{M}", "");
    return NOT_IN_KEYS.matcher(withoutMarks).replaceAll("-").replaceAll("^-+|-+$", "");
  }

  /// `reviews.example 4711` or `reviews.example https://reviews.example/u/acme`.
  private static Optional<OwnAccount> account(String line) {
    var parts = BLANKS.split(line, 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    var site = parts[0].toLowerCase(Locale.ROOT);
    return Optional.of(
        parts[1].contains("://")
            ? new OwnAccount(site, Optional.empty(), Optional.of(parts[1]))
            : new OwnAccount(site, Optional.of(parts[1]), Optional.empty()));
  }

  private static List<String> written(List<OwnAccount> accounts) {
    var lines = new ArrayList<String>();
    for (var account : accounts) {
      account.id().ifPresent(id -> lines.add(account.site() + " " + id));
      account.profile().ifPresent(profile -> lines.add(account.site() + " " + profile));
    }
    return lines;
  }
}
