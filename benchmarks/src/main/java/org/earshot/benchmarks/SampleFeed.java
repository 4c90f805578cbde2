package org.earshot.benchmarks;

import java.nio.charset.StandardCharsets;

/// An RSS feed as a blog's engine writes it.
final class SampleFeed {
  private SampleFeed() {}

  static byte[] of(int entries) {
    return """
    <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel>
    <title>Kettle talk</title><link>https://blog.example/</link><description>All about kettles</description><language>en-GB</language>
    %s</channel></rss>
    """
        .formatted(SamplePage.each(entries, SampleFeed::entry))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String entry(int number) {
    return """
    <item><title>Kettle number %1$d</title><link>https://blog.example/2026/10/%1$d/</link>
    <dc:creator><![CDATA[Reader %1$d]]></dc:creator><pubDate>Mon, %2$02d Oct 2026 08:30:00 +0000</pubDate>
    <category><![CDATA[Kettles]]></category><guid isPermaLink="false">https://blog.example/?p=%1$d</guid>
    <description><![CDATA[The kettle of parcel %1$d boiled well for a week &#8230;]]></description>
    <content:encoded><![CDATA[<p>The kettle of parcel %1$d boiled well for a week, then the lid came off and the
    <em>handle</em> got too hot to hold.</p><p>I wrote to <a href="https://shop.example/">the shop</a> twice and am still
    waiting for an answer.</p>]]></content:encoded><slash:comments>%1$d</slash:comments></item>
    """
        .formatted(number, number % 28 + 1);
  }
}
