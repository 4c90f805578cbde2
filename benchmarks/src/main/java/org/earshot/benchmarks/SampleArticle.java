package org.earshot.benchmarks;

/// A newspaper's article.
final class SampleArticle {
  private SampleArticle() {}

  static String of(int paragraphs) {
    return """
    <article class="story"><h1 class="headline">Kettles called back</h1>
    <p class="byline">By <a rel="author" href="/people/ann-brook">Ann Brook</a>
    <time datetime="2026-10-12T08:30:00+02:00">12 October 2026</time></p>
    <div class="share"><a href="/share/1">Share</a> <a href="/share/2">Send</a></div>
    <div class="story-body">%s</div></article>
    """
        .formatted(SamplePage.each(paragraphs, SampleArticle::paragraph));
  }

  private static String paragraph(int number) {
    return """
    <p>Parcel %1$d was the first to come back, the maker said on Monday, and more than a hundred others followed it
    within the week. The lid comes off when the water boils, and the handle gets too hot to hold; <a href="/topic/%1$d">shops
    were told</a> to take the kettle off their shelves and to pay the price back to whoever asks for it.</p>
    """
        .formatted(number);
  }
}
