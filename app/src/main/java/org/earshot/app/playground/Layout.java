package org.earshot.app.playground;

import java.util.List;
import java.util.stream.Collectors;
import org.earshot.app.playground.Script.ScriptSite;

/// The frame around every page of a site.
///
/// @param town all sites, for the links at the foot
record Layout(ScriptSite site, Addresses at, List<Site> town) {

  /// What a page puts into the frame.
  ///
  /// @param canonical absolute address
  /// @param head more for the head element, as HTML
  /// @param body as HTML
  record Content(String title, String lang, String canonical, String head, String body) {}

  String page(Content content) {
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <link rel="canonical" href="%s">
    <link rel="stylesheet" href="/style.css">
    %s
    %s</head>
    <body class="%s">
    <header><div class="in"><a class="logo" href="/">%s</a><span>%s</span></div></header>
    <main class="in">
    %s</main>
    <footer><div class="in"><p>Vilkupis is an invented town; its sites, people and brands are \
    made up and live on this computer only.</p><nav>%s</nav></div></footer>
    </body>
    </html>
    """
        .formatted(
            content.lang(),
            Escape.markup(title(content)),
            Escape.markup(content.canonical()),
            feeds(),
            content.head(),
            site.key(),
            Escape.markup(site.title()),
            Escape.markup(site.tagline()),
            content.body(),
            neighbours());
  }

  private String title(Content content) {
    return content.title().equals(site.title())
        ? site.title()
        : content.title() + " · " + site.title();
  }

  private String feeds() {
    return site.feeds().stream()
        .map(feed ->
            "<link rel=\"alternate\" type=\"%s\" title=\"%s\" href=\"%s\">"
                .formatted(
                    Feeds.mediaType(feed.format()),
                    Escape.markup(feed.title()),
                    at.absolute(feed.path())))
        .collect(Collectors.joining("\n"));
  }

  private String neighbours() {
    return town.stream()
        .map(
            other -> "<a href=\"%s/\">%s</a>".formatted(other.base(), Escape.markup(other.title())))
        .collect(Collectors.joining(" "));
  }
}
