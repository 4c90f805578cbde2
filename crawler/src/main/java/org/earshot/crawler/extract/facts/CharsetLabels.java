package org.earshot.crawler.extract.facts;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which characters a label really means, as the WHATWG encoding standard has it (section 4.2):
/// pages say `iso-8859-1` and mean windows-1252.
///
/// Labels beyond the standard (IBM855, UTF-32) are taken as Java knows them.
final class CharsetLabels {
  static final Charset FALLBACK = Charset.forName("windows-1252");

  /// The JDK's name of a charset, and the labels that mean it and that the JDK does not know, or
  /// knows as something else.
  private static final String TABLE =
      """
      UTF-8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf8 x-unicode20utf8
      IBM866 866 cp866 csibm866
      ISO-8859-2 csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2
      ISO-8859-3 csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3
      ISO-8859-4 csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4
      ISO-8859-5 csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988
      ISO-8859-6 arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
      ISO-8859-7 csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek
      ISO-8859-8 csiso88598e csisolatinhebrew hebrew iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 visual csiso88598i iso-8859-8-i logical
      ISO-8859-13 iso8859-13 iso885913
      ISO-8859-15 csisolatin9 iso8859-15 iso885915 iso_8859-15 l9
      ISO-8859-16 iso8859-16
      KOI8-R cskoi8r koi koi8 koi8_r
      KOI8-U koi8-ru
      x-MacRoman csmacintosh mac macintosh x-mac-roman mac-roman macroman
      x-windows-874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874
      windows-1250 cp1250 x-cp1250
      windows-1251 1251 cp1251 x-cp1251
      windows-1252 ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 latin-1 us-ascii x-cp1252
      windows-1253 cp1253 x-cp1253
      windows-1254 cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 x-cp1254
      windows-1255 cp1255 x-cp1255
      windows-1256 cp1256 x-cp1256
      windows-1257 cp1257 x-cp1257
      windows-1258 cp1258 x-cp1258
      x-MacUkraine x-mac-ukrainian
      x-MacCyrillic x-mac-cyrillic maccyrillic mac-cyrillic
      x-MacCentralEurope mac-centeuro mac-latin2 maccentraleurope maclatin2
      x-MacGreek mac-greek macgreek
      x-MacIceland mac-iceland maciceland
      x-MacTurkish mac-turkish macturkish
      IBM855 csibm855
      IBM861 cp-is
      IBM775 cspc775baltic
      IBM00858 csibm858
      GB18030 chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk gb18030
      Big5-HKSCS big5 big5-hkscs cn-big5 csbig5 x-x-big5
      EUC-JP cseucpkdfmtjapanese x-euc-jp
      ISO-2022-JP csiso2022jp
      windows-31j csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis
      x-windows-949 cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949
      UTF-16BE unicodefffe
      UTF-16LE csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16
      """;

  private static final Map<String, String> MEANT = meant();

  private CharsetLabels() {}

  private static Map<String, String> meant() {
    var meant = new HashMap<String, String>();
    TABLE
        .lines()
        .forEach(line -> {
          var words = line.split(" ", -1);
          for (int i = 1; i < words.length; i++) {
            meant.put(words[i], words[0]);
          }
        });
    return Map.copyOf(meant);
  }

  static Optional<Charset> find(String label) {
    var lower = label.strip().toLowerCase(Locale.ROOT);
    return named(MEANT.getOrDefault(lower, lower)).or(() -> withHyphens(lower));
  }

  /// Some software writes an underscore where the registered name has a hyphen.
  private static Optional<Charset> withHyphens(String label) {
    var name = label.replace('_', '-');
    return name.equals(label) ? Optional.empty() : named(MEANT.getOrDefault(name, name));
  }

  private static Optional<Charset> named(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return Optional.empty();
    }
  }

  /// What a declaration inside the document means: one that could be read byte by byte does not
  /// stand in UTF-16, whatever it says, and `x-user-defined` is windows-1252 (HTML standard,
  /// "prescan a byte stream").
  static Optional<Charset> findDeclared(String label) {
    if (label.strip().equalsIgnoreCase("x-user-defined")) {
      return Optional.of(FALLBACK);
    }
    return find(label)
        .map(charset -> charset.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : charset);
  }

  /// Whether each byte is a character of its own, so that any text at all would fit.
  static boolean isSingleByte(Charset charset) {
    return !charset.equals(StandardCharsets.UTF_8)
        && charset.canEncode()
        && charset.newEncoder().maxBytesPerChar() <= 1;
  }
}
