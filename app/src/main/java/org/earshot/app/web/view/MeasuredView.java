package org.earshot.app.web.view;

import java.util.List;
import org.earshot.indexer.Measured;
import org.earshot.indexer.Sentiment;

/// How right the machine is in one language, for people.
///
/// @param lang the language's name
/// @param model what scored
/// @param count judged mentions
/// @param share per cent that it had right
/// @param low lower bound of that, per cent
/// @param high upper bound, per cent
/// @param proven false where it says "unproven"
/// @param rows the confusion table: a row for each word of people
public record MeasuredView(
    String lang,
    String model,
    int count,
    long share,
    long low,
    long high,
    boolean proven,
    List<Row> rows) {
  /// What the machine said where people said one thing.
  ///
  /// @param judged what people said
  /// @param counts what the machine said, in the order of [Sentiment]
  public record Row(Sentiment judged, List<Long> counts) {}

  public static MeasuredView of(Measured measured, Texts texts) {
    var accuracy = measured.accuracy();
    var confusion = measured.confusion();
    return new MeasuredView(
        texts.language(measured.lang()),
        measured.model(),
        measured.verdicts().size(),
        Math.round(accuracy.share() * 100),
        Math.round(accuracy.low() * 100),
        Math.round(accuracy.high() * 100),
        measured.proven(),
        confusion.entrySet().stream()
            .map(row -> new Row(row.getKey(), List.copyOf(row.getValue().values())))
            .toList());
  }
}
