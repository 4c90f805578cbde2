package org.earshot.app.web.view;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;

/// The console's words, all of them from the resource bundle.
public record Texts(MessageSource source) {
  /// The one language there is now; a bundle in another one is chosen here.
  public static final Locale LOCALE = Locale.ENGLISH;

  public String of(String key, Object... facts) {
    return source.getMessage(key, facts, LOCALE);
  }

  /// The text of a key that may not be there.
  public Optional<String> find(String key) {
    return Optional.ofNullable(source.getMessage(key, new Object[0], null, LOCALE));
  }

  /// The word for a member of a closed set, such as `work.OPEN`.
  public String of(String set, Enum<?> member) {
    return of(set + "." + member.name());
  }

  /// The name of a language; the code itself where it has none.
  public String language(String code) {
    if (code.isBlank() || code.equals("und")) {
      return of("language.unknown");
    }
    return Locale.forLanguageTag(code).getDisplayLanguage(LOCALE);
  }
}
