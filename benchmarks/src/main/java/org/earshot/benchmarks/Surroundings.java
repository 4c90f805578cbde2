package org.earshot.benchmarks;

import java.nio.charset.StandardCharsets;

/// What stands around the contents of a page of a usual size: head, menus, teasers, scripts.
final class Surroundings {
  private Surroundings() {}

  static byte[] around(String title, String head, String contents) {
    return """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%1$s | Example</title>
    <meta name="viewport" content="width=device-width"><meta name="description" content="%1$s, all about it.">
    <link rel="stylesheet" href="/a/site.css"><link rel="icon" href="/favicon.ico"><link rel="preload" as="font" href="/a/f.woff2">
    %2$s<script>window.dataLayer=window.dataLayer||[];function tag(){dataLayer.push(arguments);}tag('config','X-1');</script>
    </head><body class="page wide"><header class="site-header"><a class="logo" href="/"><img src="/a/logo.svg" alt="Example"></a>
    <nav class="menu"><ul>%3$s</ul></nav><form class="search" action="/search"><input name="q"><button>Search</button></form></header>
    <main id="main">%4$s</main>
    <aside class="teasers"><h2>You may also like</h2>%5$s</aside>
    <footer class="site-footer"><ul>%6$s</ul><p>&copy; 2026 Example</p></footer>
    <script>%7$s</script></body></html>
    """
        .formatted(
            title,
            head,
            SamplePage.each(40, Surroundings::menu),
            contents,
            SamplePage.each(16, Surroundings::teaser),
            SamplePage.each(20, Surroundings::menu),
            SamplePage.each(40, Surroundings::script))
        .getBytes(StandardCharsets.UTF_8);
  }

  /// What a shop shows of a product whose reviews a script will show.
  static String shelf() {
    return """
    <div class="product"><h1>Kettle</h1><div class="gallery">%s</div><p class="price">39.90 EUR</p>
    <p>Boils a litre in three minutes and turns itself off.</p><table class="specs">%s</table>
    <div id="reviews-app" data-product="K-17"></div></div>
    """
        .formatted(
            SamplePage.each(6, n -> "<img src=\"/i/%d.jpg\" alt=\"View %d\">".formatted(n, n)),
            SamplePage.each(12, n -> "<tr><th>Fact %d</th><td>Value %d</td></tr>".formatted(n, n)));
  }

  private static String menu(int number) {
    return "<li class=\"menu-item item-%1$d\"><a href=\"/c/%1$d/all?from=menu\">Shelf %1$d</a></li>\n"
        .formatted(number);
  }

  private static String teaser(int number) {
    return """
    <div class="card"><a href="/p/%1$d"><img class="thumb" src="/t/%1$d.jpg" alt="" loading="lazy" width="120">
    <h3 class="card-title">Pan number %1$d</h3></a><p class="card-text">A pan for every hob.</p><span class="price">%1$d.90</span></div>
    """
        .formatted(number);
  }

  private static String script(int number) {
    return "site.load('/a/part%1$d.js',{late:true,when:'idle',id:%1$d,list:['a','b','c']});\n"
        .formatted(number);
  }
}
