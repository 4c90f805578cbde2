package org.earshot.crawler.extract.content;

import java.util.regex.Pattern;

/// Knows pages that have words but no article: lists of links, log-in walls, error messages.
final class NoArticle {
  /// An article has at least so many characters; below that it is a caption or a message.
  private static final int SHORTEST = 140;

  /// What a page calls an article by itself may be shorter.
  private static final int SHORTEST_STATED = 40;

  /// A wall or an error says less than this; whoever says more says something else as well.
  private static final int LONGEST_MESSAGE = 700;

  /// The longest paragraph of an article has at least so many characters.
  private static final int PARAGRAPH = 120;

  /// So many linked headlines are a list of articles.
  private static final int MANY = 5;

  private static final Pattern ERROR =
      Pattern.compile(
          "(?iu)\\b(?:404|403|410|500|502|503)\\b.{0,20}(?:error|not found|forbidden|gone|fehler)"
              + "|^\\W*(?:error\\W*)?(?:404|403|410|500|502|503)\\W*$"
              + "|\\b(?:page|site|seite|file)\\b.{0,20}\\b(?:not found|nicht gefunden|unavailable)"
              + "|page introuvable|página no encontrada|pagina non trovata|access denied|forbidden"
              + "|just a moment|attention required|are you (?:a )?(?:human|robot)"
              + "|verify you are human|enable javascript");

  private static final Pattern WALL =
      Pattern.compile(
          "(?iu)\\b(?:log ?in|sign ?in|anmelden|einloggen|connexion|iniciar sesión|accedi)\\b");

  private NoArticle() {}

  /// Whether what was found is no article.
  ///
  /// @param title title of the page
  /// @param stated whether the page itself says that it is an article
  static boolean is(Found found, String title, boolean stated) {
    int length = found.length();
    if (length < (stated ? SHORTEST_STATED : SHORTEST)) {
      return true;
    }
    return (length < LONGEST_MESSAGE && message(found, title))
        || (!stated && (list(found) || !hasParagraph(found)));
  }

  /// A front page has teasers and captions, but nothing at length.
  private static boolean hasParagraph(Found found) {
    for (int i = found.start(); i < found.end(); i++) {
      var block = found.survey().blocks().get(i);
      if (block.prose() && block.width() >= PARAGRAPH) {
        return true;
      }
    }
    return false;
  }

  private static boolean message(Found found, String title) {
    boolean asksForPassword =
        found.survey().clues().stream().anyMatch(clue -> clue.topic() == Clue.Topic.PASSWORD);
    return ERROR.matcher(title).find() || (asksForPassword && WALL.matcher(title).find());
  }

  private static boolean list(Found found) {
    int headlines = 0;
    int paragraphs = 0;
    for (int i = found.start(); i < found.end(); i++) {
      var block = found.survey().blocks().get(i);
      headlines += block.heading() && block.linkDensity() > 0.8 ? 1 : 0;
      paragraphs += block.prose() ? 1 : 0;
    }
    return headlines >= MANY && headlines * 2 >= paragraphs;
  }
}
