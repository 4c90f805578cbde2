package org.earshot.app.playground;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import org.earshot.app.playground.Script.Kind;
import org.earshot.app.playground.Script.Markup;
import org.earshot.app.playground.Script.Section;
import org.earshot.app.playground.Script.Words;

/// A post and what answers it, as HTML; in microdata sections with the properties of schema.org.
///
/// @param focus id of the post whose answer form stands open; empty for none
record PostHtml(Snapshot town, Section section, Words words, Addresses at, String focus) {
  /// The town's own time; every site shows it.
  static final ZoneId ZONE = ZoneId.of("Europe/Vilnius");

  private static final int STARS = 5;

  String post(Shown post) {
    return """
    <article id="%s" class="%s"%s%s%s>
    %s%s%s
    %s%s%s</article>
    """
        .formatted(
            post.id(),
            look(post),
            post.lang().isEmpty() ? "" : " lang=\"" + post.lang() + "\"",
            prop(slot(post)),
            scope(type(post)),
            heading(post),
            stars(post),
            byline(post),
            words(post),
            answers(post),
            form(post));
  }

  private String look(Shown post) {
    var names = new StringBuilder("post");
    if (isOwnerReply(post)) {
      names.append(" owner-reply");
    }
    if (post.who().isBrand()) {
      names.append(" official");
    }
    if (post.id().equals(focus)) {
      names.append(" focus");
    }
    return names.toString();
  }

  private boolean isOwnerReply(Shown post) {
    return Structured.isOwnerReply(section.kind(), post);
  }

  private String slot(Shown post) {
    if (!post.isRoot()) {
      return "comment";
    }
    return section.kind() == Kind.REVIEWS ? "review" : "";
  }

  private String type(Shown post) {
    return Structured.type(section.kind(), post);
  }

  private String words(Shown post) {
    return post.text().isEmpty()
        ? ""
        : "<div class=\"text\"%s>\n%s\n</div>\n"
            .formatted(
                prop(Structured.bodyProperty(section.kind(), post)),
                Escape.paragraphs(post.text()));
  }

  private String heading(Shown post) {
    var id = identity(post);
    if (isOwnerReply(post)) {
      return id + "<h3 class=\"slot\">" + Escape.markup(words.answers()) + "</h3>\n";
    }
    if (post.title().isEmpty()) {
      return id;
    }
    var level = section.kind() == Kind.REVIEWS ? "h3" : "h1";
    var name = section.kind() == Kind.REVIEWS ? "name" : "headline";
    return id + "<%s%s>%s</%s>\n".formatted(level, prop(name), Escape.markup(post.title()), level);
  }

  /// Reviews carry the site's own number of them, as review sites do; a thread is its address.
  private String identity(Shown post) {
    if (section.markup() != Markup.MICRODATA) {
      return "";
    }
    var own =
        section.kind() == Kind.REVIEWS
            ? "<meta itemprop=\"identifier\" content=\"%s\">".formatted(post.id())
            : "";
    return "<link itemprop=\"url\" href=\"%s\">%s\n".formatted(at.post(post), own);
  }

  private String stars(Shown post) {
    if (post.stars().isEmpty()) {
      return "";
    }
    int stars = post.stars().getAsInt();
    var values =
        section.markup() == Markup.MICRODATA
            ? "<meta itemprop=\"ratingValue\" content=\"%d\"><meta itemprop=\"worstRating\" content=\"1\"><meta itemprop=\"bestRating\" content=\"%d\">"
                .formatted(stars, STARS)
            : "";
    return "<p class=\"stars\"%s%s>%s<span role=\"img\" aria-label=\"%d/%d\">%s<i>%s</i></span></p>\n"
        .formatted(
            prop("reviewRating"),
            scope("Rating"),
            values,
            stars,
            STARS,
            "★".repeat(stars),
            "★".repeat(STARS - stars));
  }

  private String byline(Shown post) {
    var badge =
        post.who().isBrand()
            ? " <b class=\"badge\">✓ " + Escape.markup(words.official()) + "</b>"
            : "";
    return "<p class=\"by\"><span%s%s><a%s href=\"%s\"><span%s>%s</span></a></span>%s · %s%s</p>"
        .formatted(
            prop("author"),
            scope(post.who().isBrand() ? "Organization" : "Person"),
            prop("url"),
            at.user(post.who()),
            prop("name"),
            Escape.markup(post.who().name()),
            badge,
            time("datePublished", post.published()),
            post.edited()
                .map(when -> " · " + words.edited() + " " + time("dateModified", when))
                .orElse(""));
  }

  private String time(String property, Instant instant) {
    return "<time%s datetime=\"%s\">%s</time>"
        .formatted(prop(property), iso(instant), shownTime(instant));
  }

  private String shownTime(Instant instant) {
    return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.forLanguageTag(section.lang()))
        .format(ZonedDateTime.ofInstant(instant, ZONE));
  }

  static String iso(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        ZonedDateTime.ofInstant(instant.truncatedTo(ChronoUnit.SECONDS), ZONE));
  }

  private String answers(Shown post) {
    var answers = town.answersTo(post);
    if (answers.isEmpty()) {
      return "";
    }
    return answers.stream()
        .map(this::post)
        .collect(Collectors.joining("", "<div class=\"answers\">\n", "</div>\n"));
  }

  private String form(Shown post) {
    if (section.kind() == Kind.NEWS || isOwnerReply(post)) {
      return "";
    }
    return ReplyForm.html(section, words, post, post.id().equals(focus));
  }

  private String prop(String name) {
    return section.markup() == Markup.MICRODATA && !name.isEmpty()
        ? " itemprop=\"" + name + "\""
        : "";
  }

  private String scope(String type) {
    return section.markup() == Markup.MICRODATA
        ? " itemscope itemtype=\"https://schema.org/" + type + "\""
        : "";
  }
}
