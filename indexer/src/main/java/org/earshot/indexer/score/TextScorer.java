package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.earshot.crawler.Rating;
import org.earshot.indexer.OwnTopic;
import org.earshot.indexer.Reason;
import org.earshot.indexer.Score;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.Scorer;
import org.earshot.indexer.language.Guess;
import org.earshot.indexer.language.Language;
import org.earshot.indexer.sentiment.LinearModel;
import org.earshot.indexer.sentiment.Model;
import org.earshot.indexer.sentiment.Overlay;

/// The bundled scorer: word lists and a linear model.
public final class TextScorer implements Scorer {
  private static final String BUNDLED = "linear-3";

  /// How bad threats and impatience are beside what the words say.
  private static final double AGAINST = 0.4;

  /// Praise this clear speaks of a threat that is over.
  private static final double CONTENT = 0.5;

  /// How neutral an article about complaints is, or an advert: what is bad or good in it happened
  /// to nobody in particular.
  private static final double AT_LARGE = 0.75;

  /// Less sure than this, a person should look.
  private static final double SURE = 0.5;

  /// Around the threshold of a reply (0.5) a person decides; lower down starts earlier, since a
  /// missed complaint costs more than a look in vain. So he does where the words are bad and
  /// nothing tells why.
  private static final double DOUBT_FROM = 0.35;

  private static final double DOUBT_TO = 0.55;

  private final Language language;
  private final Reader reader;
  private final Model model;
  private final Topics topics;
  private final String name;

  private TextScorer(Language language, Reader reader, Model model, Topics topics, String name) {
    this.language = language;
    this.reader = reader;
    this.model = model;
    this.topics = topics;
    this.name = name;
  }

  /// The bundled scorer, with topics of the operator's own.
  public static TextScorer bundled(List<OwnTopic> topics) {
    return new TextScorer(
        Language.bundled(), new Reader(), LinearModel.bundled(), new Topics(topics), BUNDLED);
  }

  /// The same scorer with what a deployment learned by itself over its model.
  ///
  /// @param own name of what was learned
  public TextScorer with(Overlay overlay, String own) {
    return new TextScorer(language, reader, overlay.over(model), topics, name + "+" + own);
  }

  /// Name of the model, as it stands in each score.
  public String name() {
    return name;
  }

  /// What tells good from bad.
  public Model model() {
    return model;
  }

  /// How the model is shown a text.
  public Eyes eyes() {
    return new Eyes(reader);
  }

  @Override
  public Score score(ScoreRequest request) {
    String lang = lang(request);
    var reading = reader.read(request.text(), lang);
    var tone = Tone.of(reading);
    var words = leaning(reading, tone, request);
    var leaning = withStars(words, reading, request);
    boolean contradiction = contradicts(words, reading, request);
    var reasons = new ArrayList<>(ReplyNeed.reasons(reading, tone, leaning, request));
    if (contradiction) {
      reasons.add(
          new Reason(
              Reason.Kind.STARS_CONTRADICT, 0.1, reading.excerpt(0, request.text().length())));
    }
    double need = ReplyNeed.sum(reasons);
    boolean unsure = contradiction || doubtful(leaning, need);
    return new Score(
        lang,
        leaning.sentiment(),
        leaning.balance(),
        leaning.confidence(),
        unsure,
        Topics.of(reading),
        need,
        urgent(reasons),
        reasons,
        topics.aspects(reading, tone, leaning.sentiment()),
        name);
  }

  private String lang(ScoreRequest request) {
    return request
        .lang()
        .map(tag -> Locale.forLanguageTag(tag).getLanguage())
        .filter(lang -> !lang.isEmpty() && !lang.equals(Guess.UNKNOWN))
        .orElseGet(() -> language.of(request.text(), request.usual()).lang());
  }

  private Leaning leaning(Reading reading, Tone tone, ScoreRequest request) {
    if (reading.words().isEmpty()) {
      return Leaning.NONE;
    }
    var read = Leaning.of(model.shares(Eyes.see(reading, tone)));
    var whole = Irony.in(reading, tone) && read.good() > read.bad() ? read.turned() : read;
    var toward = request.brand().map(brand -> toward(whole, reading, brand)).orElse(whole);
    return Scope.isAboutAll(reading, request) ? toward.mixed(Leaning.NONE, AT_LARGE) : toward;
  }

  /// What is said of the brand, where a text speaks of others too.
  private Leaning toward(Leaning whole, Reading reading, String brand) {
    return new Toward(reading, brand, whole, text -> leaning(text, reading.lang()))
        .leaning(toward -> toward.mixed(Leaning.ALL_BAD, against(whole, reading)));
  }

  /// Who threatens, leaves or loses patience is not content, however calm his words.
  private static double against(Leaning whole, Reading reading) {
    boolean threat =
        reading.has(Cue.Kind.HARM) || reading.has(Cue.Kind.LAW) || reading.has(Cue.Kind.LEAVE);
    boolean impatient = reading.has(Cue.Kind.IMPATIENCE) && Questions.marked(reading);
    return (threat || impatient) && whole.good() < CONTENT ? AGAINST : 0;
  }

  private Leaning leaning(String text, String lang) {
    var reading = reader.read(text, lang);
    return Leaning.of(model.shares(Eyes.see(reading, Tone.of(reading))));
  }

  private static Leaning withStars(Leaning words, Reading reading, ScoreRequest request) {
    if (request.rating().isEmpty()) {
      return words;
    }
    double share = request.rating().get().share();
    return reading.words().isEmpty() ? Leaning.ofStars(share) : words.withStars(share);
  }

  private static boolean contradicts(Leaning words, Reading reading, ScoreRequest request) {
    return !reading.words().isEmpty()
        && request.rating().map(Rating::share).filter(words::contradicts).isPresent();
  }

  private static boolean doubtful(Leaning leaning, double need) {
    boolean quiet = leaning.bad() >= SURE && need < DOUBT_FROM;
    return leaning.confidence() < SURE || quiet || (need >= DOUBT_FROM && need < DOUBT_TO);
  }

  private static boolean urgent(List<Reason> reasons) {
    return reasons.stream()
        .map(Reason::kind)
        .anyMatch(kind -> kind == Reason.Kind.SAFETY_THREAT || kind == Reason.Kind.LEGAL_THREAT);
  }
}
