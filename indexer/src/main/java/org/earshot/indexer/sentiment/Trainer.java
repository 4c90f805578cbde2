package org.earshot.indexer.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Learns a [LinearModel] from labelled texts. A tenth of each origin is held back first, to learn
/// how sure the model may be of each language; then all is learned. The same texts in the same
/// order give the same weights.
public final class Trainer {
  /// One of so many is held back.
  private static final int HELD_BACK = 10;

  private Trainer() {}

  /// The model that the texts teach.
  ///
  /// @param rows labelled texts
  /// @param eyes how the model sees a text
  /// @param sources how much a text of a source counts, 1 where nothing is said
  public static LinearModel train(
      List<Labelled> rows, Function<Labelled, Seen> eyes, Map<String, Double> sources) {
    var lessons = new ArrayList<Lesson>(rows.size());
    for (var row : rows) {
      lessons.add(Lesson.of(eyes.apply(row), row));
    }
    var vocabulary = Vocabulary.of(lessons);
    lessons.forEach(lesson -> lesson.number(vocabulary));
    var weighing = new Weighing(lessons, sources);
    lessons.removeIf(lesson -> !weighing.counts(lesson));

    var kept = new ArrayList<Lesson>();
    var held = new ArrayList<Lesson>();
    split(lessons, kept, held);
    var first = new Descent(vocabulary.size(), weighing);
    first.learn(kept, 0);
    var shown = first.model(vocabulary, Map.of());
    var temperatures =
        Temperature.of(held, weighing, lesson -> shown.logits(eyes.apply(lesson.row())));

    return Descent.mean(lessons, vocabulary.size(), weighing).model(vocabulary, temperatures);
  }

  private static void split(List<Lesson> lessons, List<Lesson> kept, List<Lesson> held) {
    var seen = new TreeMap<String, Integer>();
    for (var lesson : lessons) {
      int n = seen.merge(lesson.origin(), 1, Integer::sum);
      (n % HELD_BACK == 0 ? held : kept).add(lesson);
    }
  }
}
