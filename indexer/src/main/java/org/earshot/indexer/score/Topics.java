package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.earshot.indexer.Aspect;
import org.earshot.indexer.OwnTopic;
import org.earshot.indexer.Sentiment;
import org.earshot.indexer.Topic;

/// Tells what a text is about, clause by clause.
final class Topics {
  /// Two mild words, or a clear one.
  private static final double LEANS = 1.2;

  private final Map<String, Lexicon> own = new LinkedHashMap<>();

  Topics(List<OwnTopic> own) {
    for (var topic : own) {
      var cue = new Cue(Cue.Kind.TOPIC, Optional.empty(), 1);
      this.own.put(topic.name(), new Lexicon(List.of(new CueLine(cue, topic.phrases())), "", ""));
    }
  }

  static List<Topic> of(Reading reading) {
    return reading
        .of(Cue.Kind.TOPIC)
        .flatMap(hit -> hit.cue().topic().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /// Each topic once, with the leaning of the clauses that speak of it.
  ///
  /// @param whole what a clause leans that has no tone of its own
  List<Aspect> aspects(Reading reading, Tone tone, Sentiment whole) {
    var hits = new LinkedHashMap<String, List<Hit>>();
    reading
        .of(Cue.Kind.TOPIC)
        .forEach(hit ->
            hit.cue()
                .topic()
                .ifPresent(topic ->
                    hits.computeIfAbsent(name(topic), name -> new ArrayList<>()).add(hit)));
    own.forEach((name, lexicon) -> {
      var found = lexicon.hits(lexicon.own(reading.words()));
      if (!found.isEmpty()) {
        hits.put(name, found);
      }
    });
    return hits.entrySet().stream()
        .map(entry -> aspect(entry.getKey(), entry.getValue(), new Said(reading, tone, whole)))
        .toList();
  }

  private record Said(Reading reading, Tone tone, Sentiment whole) {}

  private static Aspect aspect(String topic, List<Hit> hits, Said said) {
    double sum = hits.stream().mapToDouble(hit -> clauseTone(hit, said)).sum();
    var sentiment =
        sum <= -LEANS ? Sentiment.NEGATIVE : sum >= LEANS ? Sentiment.POSITIVE : said.whole();
    return new Aspect(topic, sentiment, said.reading().evidence(hits.getFirst()));
  }

  private static double clauseTone(Hit hit, Said said) {
    var reading = said.reading();
    int from = hit.from();
    while (from > 0 && !reading.beginsClause(from)) {
      from--;
    }
    int to = hit.to();
    while (to < reading.words().size() && !reading.beginsClause(to)) {
      to++;
    }
    int start = from;
    int end = to;
    return said.tone().marks().stream()
        .filter(mark -> mark.hit().from() >= start && mark.hit().from() < end)
        .mapToDouble(Tone.Mark::value)
        .sum();
  }

  private static String name(Topic topic) {
    return topic.name().toLowerCase(Locale.ROOT);
  }
}
