package org.earshot.crawler.extract.forum;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.earshot.crawler.extract.facts.PlainText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Finds who wrote a post where its engine does not say where the name stands.
final class Persons {
  /// A longer text is no name.
  private static final int MAX_NAME = 120;

  private static final Pattern LED_NAME =
      Pattern.compile(
          "^(?:(?:posted|written|reviewed|submitted|review|comment|topic|reply|started|verfasst|geschrieben|écrit|publié|escrito|publicado|scritto|pubblicato|geplaatst|dodany|napisany)?\\s*\\b(?:by|von|par|por|door|av|af|przez|от|από|da)\\b|author|autor|auteur|автор|作者|投稿者|작성자|name|de)\\s*[:：]?\\s+(?=\\S)|^(?:作者|投稿者|작성자)\\s?[:：]\\s?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TRAILED_NAME =
      Pattern.compile(
          "\\s*(?:\\b(?:says?|said|wrote|writes|schrieb|sagt|sagte|écrit|a écrit|dice|dijo|disse|scrive|ha scritto|schreef|pisze|rašo|rakstīja|пишет|написал)\\b)?\\s*[:|,•·–»-]*\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// What engines add to the name of a guest, and a date behind a stroke.
  private static final Pattern REMARK =
      Pattern.compile(
          "\\s*\\((?:not verified|unregistered|guest|nicht überprüft|gast|non vérifié|no verificado|non verificato|não verificado|niet gecontroleerd|niezweryfikowany|не проверено)\\)|\\s[|•·]\\s[^|•·]*\\d[^|•·]*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// The words of [#TRAILED_NAME] that are of ASCII.
  private static final Set<String> SAYS =
      Set.of(
          "say", "says", "said", "wrote", "writes", "schrieb", "sagt", "sagte", "dice", "dijo",
          "disse", "scrive", "schreef", "pisze");

  private static final Pattern SPEAKS =
      Pattern.compile(
          "\\s+(?:says|said|wrote|writes|schrieb|sagt|sagte|écrit|a écrit|dice|dijo|escribió|disse|escreveu|ha scritto|schreef|pisze|napisał|rašo|parašė|пишет|написал|έγραψε|yazdı)\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern PROFILE =
      Pattern.compile(
          "(?i)(?:^|[/?&=.])(?:users?|members?|profiles?|people|author|membre|mitglied|u|~[^/]+|memberlist|account|contributor|reviewer)(?:[/=?.\\d-]|$)|action=profile|mode=viewprofile|showuser");

  private Persons() {}

  /// The element that names the author, by the words in class names and by what it links to.
  static Optional<Element> person(Block block, Collection<Element> text) {
    Element best = null;
    int most = 0;
    for (var element : block.elements()) {
      int score =
          element.equals(block.root()) || Block.isIn(element, text) ? 0 : personScore(element);
      boolean closer =
          score == most
              && best != null
              && Block.isWithin(element, best)
              && !best.normalName().equals("a");
      if ((score > most || closer) && isName(name(element.text()))) {
        best = element;
        most = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int personScore(Element element) {
    if (!element.hasText()) {
      return 0;
    }
    if (element.attr("itemprop").equals("author") || element.attr("rel").contains("author")) {
      return 6;
    }
    if (Words.holds(Words.Role.AUTHOR, element)) {
      return 5;
    }
    if (element.normalName().equals("a") && PROFILE.matcher(element.attr("href")).find()) {
      return 4;
    }
    return element.normalName().equals("cite") || isSaidToSpeak(element) ? 3 : 0;
  }

  /// `<b>Ann</b> schrieb am 3. Mai`.
  private static boolean isSaidToSpeak(Element element) {
    return (element.normalName().equals("b") || element.normalName().equals("strong"))
        && element.nextSibling() instanceof TextNode words
        && SPEAKS.matcher(words.getWholeText()).lookingAt();
  }

  /// The profile that a name links to.
  static Optional<String> linkOf(Element element) {
    var link = element.normalName().equals("a") ? element : element.selectFirst("a[href]");
    var around = link == null ? element.closest("a[href]") : link;
    return Optional.ofNullable(around).map(a -> a.attr("href")).filter(href -> !href.isBlank());
  }

  /// A name without the words around it: `by Ann`, `Ann says:`.
  static String name(String text) {
    if (text.length() > 2 * MAX_NAME) {
      return "";
    }
    if (isOneWord(text)) {
      return text;
    }
    var line = LED_NAME.matcher(PlainText.line(text)).replaceFirst("");
    var bare = REMARK.matcher(line).replaceFirst("");
    return TRAILED_NAME.matcher(bare).replaceFirst("").strip();
  }

  /// Whether a text is one word that leads or trails no name: most are.
  private static boolean isOneWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
      if (!word) {
        return false;
      }
    }
    return !SAYS.contains(text.toLowerCase(Locale.ROOT));
  }

  static boolean isName(String name) {
    return !name.isBlank()
        && name.length() <= MAX_NAME
        && name.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
