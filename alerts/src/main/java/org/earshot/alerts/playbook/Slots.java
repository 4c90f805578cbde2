package org.earshot.alerts.playbook;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Fills the slots of a saved reply. A fact that looks like a slot is not filled again.
final class Slots {
  /// A blank for a person to fill in.
  static final String BLANK = "…";

  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

  private Slots() {}

  static String fill(String text, Map<String, String> facts) {
    return SLOT.matcher(text)
        .replaceAll(slot -> java.util.regex.Matcher.quoteReplacement(fact(slot, facts)));
  }

  private static String fact(MatchResult slot, Map<String, String> facts) {
    return facts.getOrDefault(slot.group(1), BLANK);
  }
}
