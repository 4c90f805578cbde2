package org.earshot.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.earshot.crawler.Post;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Threads of two posts as further engines mark them up: Ann's of the third of May, and Bea's of
/// the day after, which quotes it where the engine has quotes.
class EnginesReadingTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("threads")
  void bothPostsAreReadWithAuthorDayAndOwnWords(String engine, String page) {
    var posts = Reading.posts("<html><body>" + page + "</body></html>");

    assertThat(posts)
        .extracting(EnginesReadingTest::told)
        .containsExactly(
            List.of("Ann", "2021-05-03", "My kettle leaks."),
            List.of("Bea", "2021-05-04", "Mine too."));
  }

  private static List<String> told(Post post) {
    return List.of(
        post.author().name().orElse("nobody"),
        post.published().map(SiteTime::toRfc3339).orElse("never").substring(0, 10),
        post.words());
  }

  static Stream<Arguments> threads() {
    return Stream.of(
        Arguments.of(
            "bbPress with headers",
            """
            <li class="bbp-body"><div id="post-11" class="bbp-reply-header"><span class="bbp-reply-post-date">May 3, 2021 at 9:05 am</span>
            <a href="/topic/k/#post-11" class="bbp-reply-permalink">#11</a></div>
            <div class="post-11 topic type-topic"><div class="bbp-reply-author"><a href="/users/ann/" class="bbp-author-link"><span class="bbp-author-name">Ann</span></a></div>
            <div class="bbp-reply-content"><p>My kettle leaks.</p></div></div>
            <div id="post-12" class="bbp-reply-header"><span class="bbp-reply-post-date">May 4, 2021 at 9:05 am</span>
            <a href="/topic/k/#post-12" class="bbp-reply-permalink">#12</a></div>
            <div class="post-12 reply type-reply"><div class="bbp-reply-author"><a href="/users/bea/" class="bbp-author-link"><span class="bbp-author-name">Bea</span></a></div>
            <div class="bbp-reply-content"><blockquote>My kettle leaks.</blockquote><p>Mine too.</p></div></div></li>
            """),
        Arguments.of(
            "Discuz",
            """
            <div id="post_11"><div class="authi"><a href="home.php?mod=space&amp;uid=2" class="xw1">Ann</a></div>
            <em id="authorposton11">发表于 2021-5-3 09:05:00</em><table><tr><td class="t_f" id="postmessage_11">My kettle leaks.</td></tr></table></div>
            <div id="post_12"><div class="authi"><a href="home.php?mod=space&amp;uid=3" class="xw1">Bea</a></div>
            <em id="authorposton12">发表于 <span title="2021-5-4 09:05:00">昨天 09:05</span></em>
            <table><tr><td class="t_f" id="postmessage_12"><div class="quote"><blockquote>Ann: My kettle leaks.</blockquote></div>Mine too.</td></tr></table></div>
            """),
        Arguments.of(
            "FluxBB",
            """
            <div id="p11" class="blockpost rowodd"><h2><span>#1 <a href="viewtopic.php?pid=11#p11">2021-05-03 09:05:00</a></span></h2>
            <div class="postleft"><dl><dt><strong><a href="profile.php?id=2">Ann</a></strong></dt><dd>Registered: 2010-01-05</dd></dl></div>
            <div class="postright"><h3>Leak</h3><div class="postmsg"><p>My kettle leaks.</p></div></div></div>
            <div id="p12" class="blockpost roweven"><h2><span>#2 <a href="viewtopic.php?pid=12#p12">2021-05-04 09:05:00</a></span></h2>
            <div class="postleft"><dl><dt><strong>Bea</strong></dt></dl></div><div class="postright"><h3>Re: Leak</h3>
            <div class="postmsg"><div class="quotebox"><blockquote>My kettle leaks.</blockquote></div><p>Mine too.</p></div></div></div>
            """),
        Arguments.of(
            "PunBB",
            """
            <div class="post odd"><div id="p11" class="posthead"><h3 class="hn post-ident"><span class="post-byline">Topic by <a href="/user/2/">Ann</a></span>
            <span class="post-link"><a class="permalink" href="/post/11/#p11">2021-05-03 09:05:00</a></span></h3></div>
            <ul class="author-ident"><li class="username"><a href="/user/2/">Ann</a></li></ul><div class="entry-content"><p>My kettle leaks.</p></div></div>
            <div class="post even"><div id="p12" class="posthead"><h3 class="hn post-ident"><span class="post-byline">Reply by <strong>Bea</strong></span>
            <span class="post-link"><a class="permalink" href="/post/12/#p12">2021-05-04 09:05:00</a></span></h3></div>
            <ul class="author-ident"><li class="username"><strong>Bea</strong></li></ul>
            <div class="entry-content"><div class="quotebox"><blockquote>My kettle leaks.</blockquote></div><p>Mine too.</p></div></div>
            """),
        Arguments.of(
            "WoltLab",
            """
            <article class="wbbPost message" data-post-id="11"><div class="messageAuthor"><a href="/user/2/" class="username">Ann</a></div>
            <a href="/thread/5/?postID=11#post11" class="permalink"><time datetime="2021-05-03T09:05:00+00:00">3. Mai 2021</time></a>
            <div class="messageText"><p>My kettle leaks.</p></div></article>
            <article class="wbbPost message" data-post-id="12"><div class="messageAuthor"><span class="username">Bea</span></div>
            <a href="/thread/5/?postID=12#post12" class="permalink"><time datetime="2021-05-04T09:05:00+00:00">4. Mai 2021</time></a>
            <div class="messageText"><blockquote class="quoteBox">My kettle leaks.</blockquote><p>Mine too.</p></div></article>
            """),
        Arguments.of(
            "Phorum",
            """
            <div id="phorum"><div id="msg-11" class="message"><div class="generic"><strong><a href="profile.php?1,2">Ann</a></strong><br>May 03, 2021 09:05AM</div>
            <div class="message-body">My kettle leaks.<div class="message-options"><a href="#">Reply</a></div></div></div>
            <div id="msg-12" class="message"><div class="generic"><strong>Bea</strong><br>May 04, 2021 09:05AM</div>
            <div class="message-body"><blockquote>My kettle leaks.</blockquote>Mine too.</div></div></div>
            """),
        Arguments.of(
            "LiveJournal",
            """
            <div class="b-tree-twig" id="t11"><div class="b-leaf-username"><span class="ljuser"><a href="https://ann.journals.example/"><b>Ann</b></a></span></div>
            <span class="b-leaf-createdate">2021-05-03 09:05 am (UTC)</span><div class="b-leaf-article">My kettle leaks.</div></div>
            <div class="b-tree-twig" id="t12"><div class="b-leaf-username"><span class="ljuser"><a href="https://bea.journals.example/"><b>Bea</b></a></span></div>
            <span class="b-leaf-createdate">2021-05-04 09:05 am (UTC)</span><div class="b-leaf-article">Mine too.</div></div>
            """),
        Arguments.of(
            "TypePad",
            """
            <link href="//static.typepad.example/x.css"><div class="comment" id="comment-6a11"><div class="comment-content"><p>My kettle leaks.</p></div>
            <p class="comment-footer">Posted by: <a href="http://ann.example">Ann</a> | <a href="/k.html#comment-6a11">May 03, 2021 at 09:05 AM</a></p></div>
            <div class="comment" id="comment-6a12"><div class="comment-content"><p>Mine too.</p></div>
            <p class="comment-footer">Posted by: Bea | <a href="/k.html#comment-6a12">May 04, 2021 at 09:05 AM</a></p></div>
            """),
        Arguments.of(
            "Isso",
            """
            <div class="isso-comment" id="isso-11"><a class="isso-author" href="http://ann.example">Ann</a>
            <a class="isso-permalink" href="#isso-11"><time datetime="2021-05-03T09:05:00Z">5 years ago</time></a><div class="isso-text"><p>My kettle leaks.</p></div>
            <div class="isso-follow-up"><div class="isso-comment" id="isso-12"><span class="isso-author">Bea</span>
            <a class="isso-permalink" href="#isso-12"><time datetime="2021-05-04T09:05:00Z">5 years ago</time></a><div class="isso-text"><p>Mine too.</p></div></div></div></div>
            """),
        Arguments.of(
            "Drupal with guests",
            """
            <section class="comments"><article id="comment-11" class="comment"><span data-comment-timestamp="1620032700"></span><p class="comment__author"><span class="username">Ann</span></p>
            <p class="comment__permalink"><a href="/comment/11#comment-11">Permalink</a></p><div class="field--name-comment-body"><p>My kettle leaks.</p></div></article>
            <article id="comment-12" class="comment"><span data-comment-timestamp="1620119100"></span><p class="comment__author"><span class="username">Bea (not verified)</span></p>
            <p class="comment__permalink"><a href="/comment/12#comment-12">Permalink</a></p><div class="field--name-comment-body"><p>Mine too.</p></div></article></section>
            """),
        Arguments.of(
            "a guest book",
            """
            <h1>Gästebuch</h1><div class="gb-entry"><div class="gb-head"><b>Ann</b> schrieb am 3. Mai 2021 um 09:05:</div><div class="gb-text">My kettle leaks.</div></div>
            <div class="gb-entry"><div class="gb-head"><b>Bea</b> schrieb am 4. Mai 2021 um 09:05:</div><div class="gb-text">Mine too.</div></div>
            """));
  }
}
