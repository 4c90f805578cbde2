package org.earshot.benchmarks;

/// JSON-LD as shops and newspapers write it.
final class SampleJson {
  private SampleJson() {}

  static String product(int reviews) {
    return """
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Kettle",
    "image":["https://shop.example/i/1.jpg","https://shop.example/i/2.jpg"],"sku":"K-17","brand":{"@type":"Brand","name":"Hob"},
    "offers":{"@type":"Offer","price":"39.90","priceCurrency":"EUR","availability":"https://schema.org/InStock"},
    "aggregateRating":{"@type":"AggregateRating","ratingValue":"3.9","reviewCount":"%d"},
    "review":[%s]}</script>
    """
        .formatted(reviews, SamplePage.each(reviews, SampleJson::review));
  }

  private static String review(int number) {
    return """
    %4$s{"@type":"Review","author":{"@type":"Person","name":"Reader %1$d"},"datePublished":"2026-10-%2$02d",
    "reviewRating":{"@type":"Rating","ratingValue":%3$d,"bestRating":5},"name":"Kettle number %1$d",
    "reviewBody":"The kettle of parcel %1$d boiled well for a week, then the lid came off and the handle got too hot to hold. I wrote to the shop twice and am still waiting for an answer."}
    """
        .formatted(number, number % 28 + 1, number % 5 + 1, number == 1 ? "" : ",");
  }

  static String article() {
    return """
    <meta property="og:type" content="article"><meta property="og:title" content="Kettles called back">
    <meta property="og:site_name" content="The Paper"><meta name="author" content="Ann Brook">
    <meta property="article:published_time" content="2026-10-12T08:30:00+02:00">
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
    "headline":"Kettles called back","datePublished":"2026-10-12T08:30:00+02:00",
    "author":[{"@type":"Person","name":"Ann Brook"}],"publisher":{"@type":"Organization","name":"The Paper"}}</script>
    """;
  }
}
