package org.earshot.crawler.extract.facts;

import java.util.regex.Pattern;

/// Writes the small numbers of Chinese and Japanese that count units of time in digits: `两天前`.
final class HanCounts {
  private static final char AGO = '前';

  private static final String NUMBERS = "〇一二三四五六七八九十";

  private static final Pattern COUNTED =
      Pattern.compile("(?<!\\d)([一二两兩三四五六七八九十])(?=[个個かヶヵカ]?(?:[秒分天日周週月年]|小时|小時|時間|星期|礼拜|禮拜))");

  private HanCounts() {}

  static String inDigits(String line) {
    if (line.indexOf(AGO) < 0) {
      return line;
    }
    var halves = line.replace("半年", "6个月").replace("半小时", "30分").replace("半小時", "30分");
    return COUNTED.matcher(halves).replaceAll(count -> "" + value(count.group(1).charAt(0)));
  }

  private static int value(char sign) {
    return sign == '两' || sign == '兩' ? 2 : NUMBERS.indexOf(sign);
  }
}
