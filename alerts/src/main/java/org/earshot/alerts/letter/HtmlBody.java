package org.earshot.alerts.letter;

import java.util.stream.Collectors;

/// Writes a letter as HTML that mail readers show alike: one table 600 pixels wide, styles inline,
/// no picture, nothing fetched, colours that turn over in dark mode.
final class HtmlBody {
  private static final String FONT =
      "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,'Noto Sans',sans-serif";

  private HtmlBody() {}

  static String of(Letter letter) {
    var body = letter.blocks().stream().map(HtmlBody::block).collect(Collectors.joining("\n"));
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="supported-color-schemes" content="light dark">
    <title>%2$s</title>
    <style>
    @media (prefers-color-scheme: dark) {
      .page { background: #15181c !important; }
      .sheet { background: #1f2429 !important; color: #e8eaed !important; border-color: #333a41 !important; }
      .quote { background: #2a2f35 !important; }
      .warn { background: #4a1d18 !important; color: #ffd9d3 !important; }
      .label, .foot { color: #a9b0b8 !important; }
      .link { color: #8cc4ec !important; }
      .act { background: #286b9a !important; }
    }
    </style>
    </head>
    <body class="page" style="margin:0;padding:0;background:#eef0f2">
    <table role="presentation" class="page" width="100%%" cellpadding="0" cellspacing="0" style="background:#eef0f2">
    <tr><td align="center" style="padding:24px 12px">
    <table role="presentation" class="sheet" width="600" cellpadding="0" cellspacing="0" style="width:100%%;max-width:600px;background:#ffffff;color:#1c2126;border:1px solid #dfe3e6;border-radius:8px">
    <tr><td style="padding:28px;%1$s;font-size:16px;line-height:24px;overflow-wrap:anywhere">
    %4$s
    </td></tr>
    </table>
    <p class="foot" style="max-width:600px;margin:16px auto 0;%1$s;font-size:13px;line-height:18px;color:#5f6670">%3$s</p>
    </td></tr>
    </table>
    </body>
    </html>
    """
        .formatted(FONT, escape(letter.subject()), escape(letter.footer()), body);
  }

  /// Text inside an element or a quoted attribute.
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String block(Block block) {
    return switch (block) {
      case Block.Heading heading ->
          "<h1 style=\"margin:0 0 12px;font-size:20px;line-height:28px\">%s</h1>"
              .formatted(escape(heading.words()));
      case Block.Paragraph paragraph ->
          "<p style=\"margin:0 0 16px\">%s</p>".formatted(escape(paragraph.words()));
      case Block.Warning warning ->
          "<p class=\"warn\" style=\"margin:0 0 16px;padding:10px 14px;border-radius:6px;background:#fdecea;color:#8a1c12;font-weight:600\">%s</p>"
              .formatted(escape(warning.words()));
      case Block.Quote quote ->
          "<blockquote class=\"quote\" dir=\"auto\" style=\"margin:0 0 16px;padding:12px 16px;border-left:4px solid #c7502e;background:#f6f3ef;border-radius:0 6px 6px 0\">%s</blockquote>"
              .formatted(escape(quote.words()));
      case Block.Facts facts -> facts(facts);
      case Block.Items items ->
          items.items().stream()
              .map(HtmlBody::item)
              .collect(
                  Collectors.joining(
                      "\n", "<ul style=\"margin:0 0 16px;padding:0 0 0 20px\">", "</ul>"));
      case Block.Action action ->
          "<p style=\"margin:4px 0 20px\"><a class=\"act\" href=\"%s\" style=\"display:inline-block;padding:11px 20px;border-radius:6px;background:#1f5f8b;color:#ffffff;font-weight:600;text-decoration:none\">%s</a></p>"
              .formatted(escape(action.link()), escape(action.words()));
      case Block.Link link -> "<p style=\"margin:0 0 16px\">" + anchor(link) + "</p>";
    };
  }

  private static String anchor(Block.Link link) {
    if (!Block.web(link.link())) {
      return escape(link.words()) + ": " + escape(link.link());
    }
    return "<a class=\"link\" href=\"%s\" style=\"color:#1f5f8b\" rel=\"noreferrer\">%s</a>"
        .formatted(escape(link.link()), escape(link.words()));
  }

  private static String facts(Block.Facts facts) {
    return facts.facts().stream()
        .map(fact ->
            "<tr><th scope=\"row\" class=\"label\" style=\"padding:3px 16px 3px 0;text-align:left;vertical-align:top;font-weight:400;color:#5f6670;white-space:nowrap\">%s</th><td dir=\"auto\" style=\"padding:3px 0;font-weight:600\">%s</td></tr>"
                .formatted(escape(fact.label()), escape(fact.words())))
        .collect(
            Collectors.joining(
                "\n",
                "<table style=\"margin:0 0 16px;border-collapse:collapse;font-size:15px\">",
                "</table>"));
  }

  private static String item(Block.Item item) {
    var words =
        item.link()
            .map(link -> anchor(new Block.Link(item.words(), link)))
            .orElse(escape(item.words()));
    var detail =
        item.detail().isEmpty()
            ? ""
            : "<br><span class=\"label\" style=\"color:#5f6670;font-size:14px\">%s</span>"
                .formatted(escape(item.detail()));
    return "<li dir=\"auto\" style=\"margin:0 0 8px\">" + words + detail + "</li>";
  }
}
