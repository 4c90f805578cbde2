package org.earshot.crawler.extract.facts;

import org.jsoup.nodes.Entities;

/// Reads the character references that programs write: `&amp;`, `&#8230;`, `&#x2019;`, each with
/// its semicolon. What people and broken programs write is left to the parser (HTML standard,
/// section 13.2.5.72).
final class CharacterReferences {
  private static final int MAX_NAME = 32;
  private static final int MAX_DIGITS = 7;
  private static final int DECIMAL = 10;
  private static final int HEX = 16;

  private final String text;
  private String meaning = "";

  CharacterReferences(String text) {
    this.text = text;
  }

  /// What [#read(int)] found.
  String meaning() {
    return meaning;
  }

  /// Reads what begins with an ampersand; an ampersand that begins no reference is itself.
  ///
  /// @param at where the ampersand stands
  /// @return where the text goes on; -1 where the parser has to tell
  int read(int at) {
    int from = at + 1;
    if (from == text.length() || standsAlone(text.charAt(from))) {
      meaning = "&";
      return from;
    }
    return text.charAt(from) == '#' ? number(from + 1) : name(from);
  }

  private static boolean standsAlone(char next) {
    return next == ' ' || next == '\n' || next == '&' || next == '<';
  }

  private int name(int from) {
    int end = from;
    while (end < text.length() && end - from <= MAX_NAME && isNameChar(text.charAt(end))) {
      end++;
    }
    if (end == from || end == text.length() || text.charAt(end) != ';') {
      return -1;
    }
    meaning = named(text.substring(from, end));
    return meaning.isEmpty() ? -1 : end + 1;
  }

  private static String named(String name) {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "nbsp" -> "\u00A0";
      default -> Entities.getByName(name);
    };
  }

  private int number(int from) {
    boolean hex = from < text.length() && (text.charAt(from) | 0x20) == 'x';
    int first = hex ? from + 1 : from;
    int end = first;
    int code = 0;
    while (end < text.length() && end - first < MAX_DIGITS) {
      char c = text.charAt(end);
      int digit = c < 0x80 ? Character.digit(c, hex ? HEX : DECIMAL) : -1;
      if (digit < 0) {
        break;
      }
      code = code * (hex ? HEX : DECIMAL) + digit;
      end++;
    }
    if (end == first || end == text.length() || text.charAt(end) != ';' || !isPlain(code)) {
      return -1;
    }
    meaning = Character.toString(code);
    return end + 1;
  }

  /// Characters that stand for themselves: no controls, which the standard remaps, no halves, and
  /// none that is no character.
  private static boolean isPlain(int code) {
    return code == '\n'
        || (code >= ' ' && code < 0x7F)
        || (code >= 0xA0 && code < Character.MIN_SURROGATE)
        || (code > Character.MAX_SURROGATE && code < 0xFDD0)
        || (code >= 0x10000 && code < 0x1FFFE);
  }

  private static boolean isNameChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
