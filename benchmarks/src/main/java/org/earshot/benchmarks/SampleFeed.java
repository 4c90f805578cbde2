package org.earshot.benchmarks;

import java.nio.charset.StandardCharsets;

/// Feeds as blogs' engines write them.
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

  static byte[] atom(int entries) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="en-GB">
    <title type="text">Kettle talk</title><subtitle type="text">All about kettles</subtitle><updated>2026-10-28T08:30:00Z</updated>
    <link rel="alternate" type="text/html" href="https://blog.example/"/><id>https://blog.example/atom.xml</id>
    <link rel="self" type="application/atom+xml" href="https://blog.example/atom.xml"/>
    %s</feed>
    """
        .formatted(SamplePage.each(entries, SampleFeed::atomEntry))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String atomEntry(int number) {
    return """
    <entry><author><name>Reader %1$d</name><uri>https://blog.example/readers/%1$d</uri></author>
    <title type="html"><![CDATA[Kettle number %1$d]]></title><link rel="alternate" type="text/html" href="https://blog.example/2026/10/%1$d/"/>
    <id>https://blog.example/?p=%1$d</id><updated>2026-10-%2$02dT09:15:00Z</updated><published>2026-10-%2$02dT08:30:00Z</published>
    <category scheme="https://blog.example/" term="Kettles"/>
    <summary type="html"><![CDATA[The kettle of parcel %1$d boiled well for a week &#8230;]]></summary>
    <content type="html" xml:base="https://blog.example/2026/10/%1$d/">&lt;p&gt;The kettle of parcel %1$d boiled well for a week, then
    the lid came off and the &lt;em&gt;handle&lt;/em&gt; got too hot to hold.&lt;/p&gt;&lt;p&gt;I wrote to &lt;a
    href=&quot;https://shop.example/&quot;&gt;the shop&lt;/a&gt; twice and am still waiting for an answer.&lt;/p&gt;</content>
    <link rel="replies" type="text/html" href="https://blog.example/2026/10/%1$d/#comments" thr:count="%1$d"/>
    <thr:total>%1$d</thr:total></entry>
    """
        .formatted(number, number % 28 + 1);
  }
}
