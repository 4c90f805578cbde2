package org.earshot.indexer;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// What we listen for.
///
/// @param key short stable name: lower-case letters, digits and hyphens, 64 characters at most
/// @param name what people read; also what a forger would take as his display name
/// @param role ours or a competitor's
/// @param phrases plain words or queries (`docs/queries.md`); a post that holds one of them is a
///   mention; letter case, accents, hyphens and endings do not matter
/// @param exclusions the same; a post that holds one of them is none, unless its source is about
///   the brand. One that begins with a window (`NEAR/5 pie`) takes away only what stands so near
/// @param accounts who speaks for the brand
public record Brand(
    String key,
    String name,
    BrandRole role,
    List<String> phrases,
    List<String> exclusions,
    List<OwnAccount> accounts) {
  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  public Brand {
    Objects.requireNonNull(role, "role");
    phrases = List.copyOf(phrases);
    exclusions = List.copyOf(exclusions);
    accounts = List.copyOf(accounts);
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "a brand key is 1 to 64 lower-case letters, digits and hyphens, not '" + key + "'");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("brand " + key + " needs a name");
    }
    if (phrases.isEmpty() || phrases.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "brand " + key + " needs phrases to listen for, none of them blank");
    }
  }
}
