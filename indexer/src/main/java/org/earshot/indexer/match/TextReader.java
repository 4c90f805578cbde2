package org.earshot.indexer.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostType;

/// Cuts posts into words after the manner of UAX 29, without case and accents, in one pass. A word
/// ends at a dot, a hyphen and an underscore too, for to a reader of `great.Acme` these are two.
final class TextReader {
  private final Folding folding = new Folding();

  /// Reads a post.
  ///
  /// @param author whether somebody asks for authors
  Text read(Post post, boolean author) {
    var text = new Text();
    post.title().ifPresent(title -> read(text, Text.TITLE, title));
    post.text().ifPresent(words -> read(text, Text.WORDS, words));
    // A review that does not name its item in its words is about it all the same.
    if (post.type() == PostType.REVIEW) {
      post.item().name().ifPresent(item -> read(text, Text.ITEM, item));
    }
    if (author) {
      post.author().name().ifPresent(name -> read(text, Text.AUTHOR, name));
    }
    return text;
  }

  /// Reads words as a query has them.
  Text read(String words) {
    var text = new Text();
    read(text, Text.WORDS, words);
    return text;
  }

  private void read(Text text, int part, String written) {
    text.part(part, written);
    new Pass(text, part, written).run();
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '´' || c == '`' || c == '＇';
  }

  /// Whether a name in one word is put together here: `AcmeKettle`.
  static boolean isHump(String written, int at) {
    return Character.isLowerCase(written.charAt(at - 1))
        && Character.isUpperCase(written.charAt(at));
  }

  /// One reading of one part.
  private final class Pass {
    /// What stands before an elision's apostrophe is this long at most (`qu'`, `l'`).
    private static final int ARTICLE = 2;

    private final Text text;
    private final int part;
    private final String written;
    private final List<int[]> tags = new ArrayList<>(0);
    private final Deque<Address.Found> addresses = new ArrayDeque<>(0);
    private int at;
    private boolean open;
    private boolean kana;
    private int chunk;
    private int checked;

    Pass(Text text, int part, String written) {
      this.text = text;
      this.part = part;
      this.written = written;
    }

    void run() {
      while (at < written.length()) {
        if (!addresses.isEmpty() && addresses.getFirst().start() <= at) {
          skipAddress();
          continue;
        }
        char c = written.charAt(at);
        char folded = folding.of(c);
        if (folded > Folding.ALONE) {
          letter(c, folded);
        } else if (folded == Folding.BORDER) {
          border(c);
        } else {
          special(c, folded);
        }
      }
      close();
      tags.forEach(tag -> humps(tag[0], tag[1]));
    }

    private void letter(char c, char folded) {
      boolean katakana = c >= 0x30A0 && c <= 0x30FF;
      if (open && katakana != kana) {
        close();
      }
      open(c);
      kana = katakana;
      text.letter(folded);
      at++;
    }

    private void special(char c, char folded) {
      if (folded == Folding.SEVERAL) {
        open(c);
        Folding.letters(c).chars().forEach(letter -> text.letter((char) letter));
      } else if (folded == Folding.ALONE) {
        alone(1);
        return;
      }
      at++;
    }

    private void border(char c) {
      if (Character.isHighSurrogate(c) && at + 1 < written.length()) {
        beyond(written.codePointAt(at));
        return;
      }
      if (isApostrophe(c) && open && isLetterNext() && text.open() > ARTICLE && !text.isCut()) {
        text.cut();
        at++;
        return;
      }
      lookForAddress(c);
      close();
      if (Character.isWhitespace(c) || c == '<' || c == '>' || c == '"') {
        chunk = at + 1;
      }
      at++;
    }

    private void beyond(int point) {
      if (Folding.isAlone(point)) {
        alone(2);
        return;
      }
      var letters = Character.isLetterOrDigit(point) ? Folding.letters(point) : "";
      if (letters.isEmpty()) {
        close();
      } else {
        open(written.charAt(at));
        letters.chars().forEach(letter -> text.letter((char) letter));
      }
      at += Character.charCount(point);
    }

    /// A word of one character and its marks.
    private void alone(int length) {
      close();
      text.begin(part, at, true);
      for (int i = 0; i < length; i++) {
        text.letter(written.charAt(at++));
      }
      while (at < written.length() && Folding.isMark(written.charAt(at))) {
        char mark = folding.of(written.charAt(at++));
        if (mark > Folding.ALONE) {
          text.letter(mark);
        }
      }
      text.close(at);
    }

    private void open(char c) {
      if (!open) {
        int first = written.codePointAt(at);
        text.begin(part, at, !Character.isLowerCase(first));
        if (Character.isUpperCase(first)) {
          text.capital();
        }
        open = true;
        kana = c >= 0x30A0 && c <= 0x30FF;
      }
    }

    private void close() {
      if (!open) {
        return;
      }
      open = false;
      text.close(at);
      int start = text.start(text.size() - 1);
      if (start > 0 && written.charAt(start - 1) == '#') {
        tags.add(new int[] {start, at});
      }
    }

    private boolean isLetterNext() {
      return at + 1 < written.length() && folding.of(written.charAt(at + 1)) > Folding.ALONE;
    }

    private void lookForAddress(char c) {
      boolean dot = c == '.' && at > chunk && isLetterNext();
      boolean scheme = c == ':' && written.startsWith("://", at);
      if (at < checked || !(dot || scheme)) {
        return;
      }
      checked = at;
      while (checked < written.length() && !endsChunk(written.charAt(checked))) {
        checked++;
      }
      addresses.addAll(Address.in(written, chunk, checked));
    }

    private void skipAddress() {
      var found = addresses.removeFirst();
      text.address(found.address(), part, found.start());
      tags.removeIf(tag -> tag[0] >= found.start());
      open = false;
      at = Math.max(at, found.end());
    }

    /// The words of a tag that is written in humps stand beside the text: `#AcmeFail`.
    private void humps(int start, int end) {
      boolean leapt = false;
      int from = start;
      for (int i = start + 1; i <= end; i++) {
        if (i == end ? from == start : !isHump(written, i)) {
          continue;
        }
        if (!leapt) {
          text.leap();
          leapt = true;
        }
        piece(from, i);
        from = i;
      }
    }

    private void piece(int from, int to) {
      text.begin(part, from, true);
      for (int i = from; i < to; i++) {
        char folded = folding.of(written.charAt(i));
        if (folded > Folding.ALONE) {
          text.letter(folded);
        }
      }
      text.close(to);
    }

    private static boolean endsChunk(char c) {
      return Character.isWhitespace(c) || c == '<' || c == '>' || c == '"';
    }
  }
}
