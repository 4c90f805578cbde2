package org.earshot.indexer.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Makes longer texts out of labelled sentences: some of one label, a few of the other, labelled by
/// the greater part, or in a language where whoever is content lists every fault, by whoever wrote
/// it. Taught by sentences alone a model calls a long review bad for one bad word.
public final class Joined {
  /// What the source of a longer text ends with.
  public static final String SUFFIX = "-joined";

  /// One longer text for so many sentences.
  private static final int SENTENCES_PER_TEXT = 6;

  private static final int FEWEST = 3;
  private static final int MOST = 8;

  /// How many of the sentences may be of the other label, as a share of all.
  ///
  /// @param inPraise in a good text
  /// @param inBlame in a bad one
  public record Others(double inPraise, double inBlame) {
    /// What is true where nobody found out.
    public static final Others EVEN = new Others(0.45, 0.45);

    private static final double HALF = 0.5;

    public Others {
      if (inPraise < 0 || inPraise >= 1 || inBlame < 0 || inBlame >= 1) {
        throw new IllegalArgumentException("shares are from 0 to below 1");
      }
    }

    private double share(boolean praise) {
      return praise ? inPraise : inBlame;
    }

    /// Up to a half the other label stays the smaller part.
    private int most(boolean praise, int all) {
      return share(praise) < HALF ? (all - 1) / 2 : all - 1;
    }
  }

  private static final long ORDER = 11;

  private final Random random = new Random(ORDER);
  private final List<Labelled> bad;
  private final List<Labelled> good;

  private final Others others;

  private Joined(Map<Integer, List<Labelled>> bySide, Others others) {
    this.others = others;
    this.bad = bySide.getOrDefault(0, List.of());
    this.good = bySide.getOrDefault(2, List.of());
  }

  /// The longer texts of each language; none where one of the two labels is missing.
  ///
  /// @param sentences of one source
  /// @param others by language; [Others#EVEN] where nothing is said
  public static List<Labelled> of(List<Labelled> sentences, Map<String, Others> others) {
    var byLang =
        sentences.stream()
            .collect(Collectors.groupingBy(Labelled::lang, TreeMap::new, Collectors.toList()));
    var texts = new ArrayList<Labelled>();
    for (var own : byLang.values()) {
      var bySide = own.stream().collect(Collectors.groupingBy(Labelled::side));
      var joined = new Joined(bySide, others.getOrDefault(own.getFirst().lang(), Others.EVEN));
      if (!joined.bad.isEmpty() && !joined.good.isEmpty()) {
        for (int i = 0; i < own.size() / SENTENCES_PER_TEXT; i++) {
          texts.add(joined.text(i % 2 == 0));
        }
      }
    }
    return texts;
  }

  private Labelled text(boolean praise) {
    int all = FEWEST + random.nextInt(MOST - FEWEST + 1);
    double share = random.nextDouble() * others.share(praise);
    int wanted = (int) (share * all + random.nextDouble());
    var text = new StringBuilder();
    int left = all;
    int leftOthers = Math.min(wanted, others.most(praise, all));
    for (; left > 0; left--) {
      boolean other = random.nextInt(left) < leftOthers;
      leftOthers -= other ? 1 : 0;
      text.append(pick(praise != other).text()).append(' ');
    }
    var like = (praise ? good : bad).getFirst();
    return new Labelled(like.lang(), like.source() + SUFFIX, like.label(), text.toString().strip());
  }

  private Labelled pick(boolean praise) {
    var from = praise ? good : bad;
    return from.get(random.nextInt(from.size()));
  }
}
