package org.earshot.crawler.extract.rdfa;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The texts that elements hold as values (RDFa Core 1.1, section 7.5, step 11; HTML+RDFa 1.1,
/// section 3.3).
final class Literals {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  /// A time element's type is told by the form of its value.
  private record Form(Pattern pattern, String type) {}

  private static final List<Form> TIMES =
      List.of(
          form(
              "-?P(?=.)(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?(?:T(?:\\d+H)?(?:\\d+M)?(?:[\\d.]+S)?)?",
              "duration"),
          form(
              "\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?",
              "dateTime"),
          form("\\d{4,}-\\d\\d-\\d\\d(?:Z|[+-]\\d\\d:?\\d\\d)?", "date"),
          form("\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?", "time"),
          form("\\d{4,}-\\d\\d", "gYearMonth"),
          form("\\d{4,}", "gYear"));

  private Literals() {}

  private static Form form(String pattern, String type) {
    return new Form(Pattern.compile(pattern), XSD + type);
  }

  static Term.Literal of(Element element, Optional<String> datatype, String language) {
    if (element.hasAttr("content")) {
      var text = element.attr("content");
      return datatype
          .map(type -> new Term.Literal(text, type, "", Optional.empty()))
          .orElseGet(() -> new Term.Literal(text, "", language, Optional.empty()));
    }
    boolean time = element.normalName().equals("time");
    var text = time && element.hasAttr("datetime") ? element.attr("datetime") : element.wholeText();
    boolean visible = !(time && element.hasAttr("datetime"));
    var type = datatype.or(() -> time ? timeType(text) : Optional.empty());
    return new Term.Literal(
        text,
        type.orElse(""),
        type.isPresent() ? "" : language,
        visible ? Optional.of(element) : Optional.empty());
  }

  private static Optional<String> timeType(String text) {
    return TIMES.stream()
        .filter(form -> form.pattern().matcher(text).matches())
        .map(Form::type)
        .findFirst();
  }
}
