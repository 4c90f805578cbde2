package org.earshot.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// An invented product page of a usual size, made anew from the number of its reviews.
final class ReviewPage {
  private ReviewPage() {}

  static byte[] withReviews(int count) {
    var reviews =
        IntStream.rangeClosed(1, count).mapToObj(ReviewPage::review).collect(Collectors.joining());
    return """
    <!doctype html><html lang="en"><head><title>Kettle</title></head><body>
    <main itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Kettle</h1>
    %s
    </main></body></html>
    """
        .formatted(reviews)
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] inGreek(int count) {
    return new String(withReviews(count), StandardCharsets.UTF_8)
        .replace("The kettle of parcel", "Ο βραστήρας του δέματος")
        .replace("boiled well for a week", "έβραζε καλά για μια εβδομάδα")
        .replace("then the lid came off and", "μετά έφυγε το καπάκι και")
        .replace("the handle got too hot to hold", "η λαβή ζεσταίνεται πολύ")
        .replace("I wrote to the shop twice", "Έγραψα δύο φορές στο κατάστημα")
        .replace("and am still waiting for an answer", "και ακόμα περιμένω απάντηση")
        .replace("Reader", "Αναγνώστης")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String review(int number) {
    return """
    <div itemprop="review" itemscope itemtype="https://schema.org/Review" id="review-%1$d">
      <span itemprop="author">Reader %1$d</span>
      <time itemprop="datePublished" datetime="2026-10-%2$02d">October</time>
      <div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating">
        <meta itemprop="ratingValue" content="%3$d"><meta itemprop="bestRating" content="5">
      </div>
      <p itemprop="reviewBody">The kettle of parcel %1$d boiled well for a week, then the lid came off and
      the handle got too hot to hold. I wrote to the shop twice and am still waiting for an answer.</p>
      <ul class="actions"><li><a href="/vote/%1$d?yes">Helpful</a></li><li><a href="/report/%1$d">Report</a></li></ul>
    </div>
    """
        .formatted(number, number % 28 + 1, number % 5 + 1);
  }
}
