package org.earshot.crawler.extract.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.Author;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Route;
import org.earshot.crawler.extract.facts.Counts;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.crawler.extract.facts.Times;
import org.earshot.crawler.extract.kind.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// The page that shows a public channel of Telegram to everybody, `t.me/s/name`. What readers
/// comment is not on it, so that only a channel's own answers to itself are seen.
public final class TelegramKind implements Kind {
  private static final String SITE = "t.me";
  private static final String HOME = "https://t.me/";
  private static final String MARK = "tgme_widget_message";

  /// telegram.org: five letters at least, taken names of old may be shorter.
  private static final Pattern CHANNEL = Pattern.compile("[A-Za-z][A-Za-z0-9_]{3,31}");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final Pattern PICTURE =
      Pattern.compile("background-image:\\s?url\\(['\"]?([^'\")]{1,2000})");

  private static final Evaluator MESSAGE = QueryParser.parse(".tgme_widget_message[data-post]");
  private static final Evaluator WORDS =
      QueryParser.parse(".tgme_widget_message_text:not(.js-message_reply_text)");
  private static final Evaluator CHANNEL_NAME =
      QueryParser.parse(".tgme_widget_message_owner_name");
  private static final Evaluator SIGNATURE = QueryParser.parse(".tgme_widget_message_from_author");
  private static final Evaluator TIME =
      QueryParser.parse(".tgme_widget_message_date time[datetime]");
  private static final Evaluator VIEWS = QueryParser.parse(".tgme_widget_message_views");
  private static final Evaluator REPLY = QueryParser.parse("a.tgme_widget_message_reply[href]");
  private static final Evaluator PICTURES =
      QueryParser.parse(".tgme_widget_message_photo_wrap[style]");
  private static final Evaluator OLDER =
      QueryParser.parse("link[rel=prev][href], a.tme_messages_more[data-before][href]");

  @Override
  public String name() {
    return "telegram";
  }

  @Override
  public boolean claims(URI address) {
    return Address.of(address)
        .filter(parts -> parts.host().equals(SITE) && channel(parts).isPresent())
        .isPresent();
  }

  @Override
  public Optional<Route> route(URI address) {
    return Address.of(address)
        .filter(parts -> parts.host().equals(SITE))
        .flatMap(parts -> channel(parts).map(channel -> ask(parts, channel)))
        .map(Route::page);
  }

  /// The channel of `t.me/name`, `t.me/name/1` and `t.me/s/name`.
  private static Optional<String> channel(Address parts) {
    var name = parts.segment(0).equals("s") ? parts.segment(1) : parts.segment(0);
    return Optional.of(name)
        .filter(text -> CHANNEL.matcher(text).matches() && !text.equals("joinchat"));
  }

  private static URI ask(Address parts, String channel) {
    var page = HOME + "s/" + channel;
    boolean message = parts.path().size() > 1 && NUMBER.matcher(parts.last()).matches();
    if (message) {
      return URI.create(page + "/" + parts.last());
    }
    return URI.create(
        parts.parameter("before").map(id -> page + "?before=" + Address.encoded(id)).orElse(page));
  }

  @Override
  public boolean recognises(Page page, String text) {
    return text.contains("data-post=") && text.contains(MARK);
  }

  @Override
  public Extraction read(Page page, String text) {
    var document = Jsoup.parse(text.replace("\0", ""), page.url());
    var posts = new ArrayList<Post>();
    for (var message : document.select(MESSAGE)) {
      message(message).ifPresent(posts::add);
    }
    if (posts.isEmpty() && !text.contains("tgme_channel_history")) {
      return new Extraction.Unreadable("no public channel to be seen by telegram at " + page.url());
    }
    return new Extraction.Posts(name(), posts, false, older(page, document));
  }

  private static Optional<String> older(Page page, Document document) {
    return Optional.ofNullable(document.selectFirst(OLDER))
        .flatMap(link -> Permalinks.resolve(page.url(), link.attr("href")));
  }

  /// A message; empty for notes of the service, such as "channel created".
  private static Optional<Post> message(Element message) {
    var id = message.attr("data-post");
    if (id.isBlank() || message.hasClass("service_message")) {
      return Optional.empty();
    }
    var reply = first(message, REPLY).map(link -> link.attr("href")).flatMap(TelegramKind::id);
    var post = Post.builder(new PostKey(SITE, id), PostType.POST);
    post.url(HOME + id).author(author(message, id));
    reply.ifPresent(post::parent);
    message.select(WORDS).stream()
        .map(PlainText::of)
        .reduce((one, other) -> one + "\n" + other)
        .ifPresent(post::text);
    first(message, TIME)
        .flatMap(time -> Times.parse(time.attr("datetime")))
        .ifPresent(post::published);
    first(message, VIEWS)
        .map(Element::text)
        .ifPresent(
            views -> Counts.parse(views).ifPresent(count -> post.engagement("views", count)));
    pictures(message, post);
    return Optional.of(post.build());
  }

  /// The channel speaks; who signed for it has no account to be seen.
  private static Author author(Element message, String id) {
    int slash = id.indexOf('/');
    var channel = slash < 0 ? id : id.substring(0, slash);
    var name = first(message, SIGNATURE).or(() -> first(message, CHANNEL_NAME)).map(Element::text);
    return new Author(name, Optional.of(channel), Optional.of(HOME + channel));
  }

  private static void pictures(Element message, PostBuilder post) {
    for (var picture : message.select(PICTURES)) {
      var style = PICTURE.matcher(picture.attr("style"));
      if (style.find()) {
        Permalinks.resolve(HOME, style.group(1)).ifPresent(post::media);
      }
    }
  }

  /// The id in a message's address.
  private static Optional<String> id(String href) {
    return Address.of(href)
        .filter(parts -> parts.path().size() >= 2)
        .map(parts -> parts.segment(0) + "/" + parts.last());
  }

  private static Optional<Element> first(Element message, Evaluator what) {
    return Optional.ofNullable(message.selectFirst(what));
  }
}
