package org.earshot.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Threads as the templates of their engines write them.
class ThreadReadingTest {
  static Stream<Arguments> engines() {
    return Stream.of(
        engine(
            "XenForo 2",
            """
            <html id="XF"><article class="message message--post" data-author="Ann" data-content="post-7">
            <h4 class="message-name"><a href="/members/ann.1/" class="username" data-user-id="1">Ann</a></h4>
            <a href="/threads/kettle.5/post-7" class="message-attribution-main"><time class="u-dt" datetime="2026-02-03T10:20:30+0000">Feb 3</time></a>
            <div class="message-body"><div class="bbWrapper"><blockquote class="bbCodeBlock bbCodeBlock--quote">Bob said so</blockquote>The lid broke.</div></div>
            <aside class="message-signature">Sent from my kettle</aside></article></html>
            """),
        engine(
            "XenForo 1",
            """
            <html id="XenForo"><ol class="messageList"><li id="post-7" class="message" data-author="Ann">
            <h3 class="userText"><a href="members/ann.1/" class="username">Ann</a></h3>
            <blockquote class="messageText"><div class="bbCodeBlock bbCodeQuote">Bob said so</div>The lid broke.</blockquote>
            <div class="signature">Sent from my kettle</div>
            <a href="threads/kettle.5/#post-7" class="datePermalink"><abbr class="DateTime" data-time="1770114030">Feb 3</abbr></a></li></ol></html>
            """),
        engine(
            "phpBB 3",
            """
            <body id="phpbb"><div id="p7" class="post bg2"><div class="postbody"><h3><a href="#p7">Re: Kettle</a></h3>
            <p class="author"><a href="./viewtopic.php?p=7#p7">x</a> by <strong><a class="username" href="./memberlist.php?mode=viewprofile&u=1">Ann</a></strong> » Tue Feb 03, 2026 10:20 am</p>
            <div class="content"><blockquote><cite>Bob wrote:</cite>so</blockquote>The lid broke.</div>
            <div id="sig7" class="signature">Sent from my kettle</div></div>
            <dl class="postprofile"><dd>Joined: Mon Jan 05, 2004 1:00 pm</dd></dl></div></body>
            """),
        engine(
            "phpBB 2",
            """
            <table class="forumline"><tr><td class="row1"><span class="name"><a name="7"></a><b>Ann</b></span><br><span class="postdetails">Joined: 03 Jan 2004</span></td>
            <td class="row1"><table><tr><td><a href="viewtopic.php?p=7#7">x</a><span class="postdetails">Posted: Tue Feb 03, 2026 10:20 am &nbsp; Post subject: Kettle</span></td></tr>
            <tr><td><span class="postbody"></span><table><tr><td class="quote">Bob said so</td></tr></table><span class="postbody">The lid broke.<br>_________________<br>Sent from my kettle</span></td></tr></table></td></tr></table>
            """),
        engine(
            "vBulletin 3",
            """
            <table id="post7"><tr><td class="thead"><a name="post7">x</a> 02-13-2026, 10:20 AM</td></tr>
            <tr><td><a class="bigusername" href="member.php?u=1">Ann</a><div class="smallfont">Join Date: Jan 2004</div></td>
            <td><div id="post_message_7"><div style="margin:20px"><div class="smallfont">Quote:</div><table><tr><td class="alt2">Bob said so</td></tr></table></div>The lid broke.</div></td></tr>
            <tr><td><a href="showthread.php?p=7#post7" id="postcount7">#1</a></td></tr></table>
            """),
        engine(
            "vBulletin 4",
            """
            <ol id="posts"><li class="postbitlegacy postcontainer" id="post_7"><span class="date">02-13-2026,&nbsp;<span class="time">10:20 AM</span></span>
            <a class="postcounter" href="showthread.php?5#post7">#1</a>
            <div class="username_container"><a class="username" href="member.php?1"><strong>Ann</strong></a></div>
            <dl><dt>Join Date</dt><dd>May 2004</dd></dl>
            <div id="post_message_7"><blockquote class="postcontent"><div class="bbcode_container"><div class="bbcode_quote">Bob said so</div></div>The lid broke.</blockquote></div></li></ol>
            """),
        engine(
            "NodeBB",
            """
            <li component="post" data-pid="7" data-uid="1" data-username="Ann" data-timestamp="1770114030000">
            <a class="permalink" href="/post/7"><span class="timeago" title="2026-02-03T10:20:30.000Z"></span></a>
            <div component="post/content"><blockquote>Bob said so</blockquote><p>The lid broke.</p></div>
            <div component="post/signature">Sent from my kettle</div></li>
            """),
        engine(
            "SMF 2",
            """
            <div id="forumposts"><div class="windowbg"><div class="post_wrapper"><div class="poster"><h4><a href="index.php?action=profile;u=1">Ann</a></h4><ul><li>Posts: 3</li></ul></div>
            <div class="postarea"><div class="keyinfo"><h5 id="subject_7"><a href="index.php?topic=5.msg7#msg7">Kettle</a></h5><div class="smalltext">« <strong>Reply #1 on:</strong> February 03, 2026, 10:20:30 AM »</div></div>
            <div class="post"><div class="inner" id="msg_7"><blockquote>Bob said so</blockquote>The lid broke.</div></div></div><div class="signature">Sent from my kettle</div></div></div></div>
            """),
        engine(
            "MyBB",
            """
            <div id="posts_container"><div class="post" id="post_7"><div class="post_author"><div class="author_information"><strong><span class="largetext"><a href="user-1.html">Ann</a></span></strong></div><div class="author_statistics">Joined: Jan 2004</div></div>
            <div class="post_head"><a href="thread-5-post-7.html#pid7" id="post_url_7">#1</a><span class="post_date">02-13-2026, 10:20 AM</span></div>
            <div class="post_body"><blockquote class="mycode_quote">Bob said so</blockquote>The lid broke.</div><div class="signature">Sent from my kettle</div></div></div>
            """),
        engine(
            "Invision 4",
            """
            <article class="cPost ipsComment" id="elComment_7"><aside><h3 class="cAuthorPane_author"><a href="/profile/1-ann/">Ann</a></h3></aside>
            <div class="ipsComment_meta"><a href="/topic/5/?do=findComment&comment=7"><time datetime="2026-02-03T10:20:30Z">Feb 3</time></a></div>
            <div data-role="commentContent"><blockquote class="ipsQuote">Bob said so</blockquote><p>The lid broke.</p></div><div data-role="memberSignature">Sent from my kettle</div></article>
            """),
        engine(
            "Vanilla",
            """
            <ul><li class="Item ItemComment" id="Comment_7"><span class="Author"><a class="Username" href="/profile/ann">Ann</a></span>
            <span class="DateCreated"><a class="Permalink" href="/discussion/comment/7/#Comment_7"><time datetime="2026-02-03T10:20:30+00:00">Feb 3</time></a></span>
            <span class="DateUpdated">edited <time datetime="2026-05-01T00:00:00+00:00">May</time></span>
            <div class="Message"><blockquote class="Quote">Bob said so</blockquote>The lid broke.</div></li></ul>
            """),
        engine(
            "Discourse",
            """
            <div class="topic-body crawler-post"><span class="creator" itemprop="author"><a itemprop="url" href="/u/ann"><span itemprop="name">Ann</span></a></span>
            <meta itemprop="datePublished" content="2026-02-03T10:20:30Z"><time itemprop="dateModified" datetime="2026-06-19T06:45:49Z" class="post-time">June</time><span itemprop="position">#7</span>
            <div class="post" itemprop="text"><aside class="quote">Bob said so</aside><p>The lid broke.</p></div></div>
            """),
        engine(
            "WordPress",
            """
            <ol class="comment-list"><li id="comment-7" class="comment depth-1"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn"><a href="https://ann.example">Ann</a></b> <span class="says">says:</span></div>
            <div class="comment-metadata"><a href="https://www.kettles.example/acme#comment-7"><time datetime="2026-02-03T10:20:30+00:00">Feb 3</time></a></div></footer>
            <div class="comment-content"><p>The lid broke.</p></div><div class="reply"><a class="comment-reply-link" href="?replytocom=7">Reply</a></div></article></li></ol>
            """),
        engine(
            "WordPress, classic",
            """
            <ol class="commentlist"><li id="comment-7" class="comment depth-1"><div id="div-comment-7" class="comment-body"><div class="comment-author vcard"><cite class="fn">Ann</cite> <span class="says">says:</span></div>
            <div class="comment-meta commentmetadata"><a href="https://www.kettles.example/acme#comment-7">February 3, 2026 at 10:20 am</a></div>
            <p>The lid broke.</p><div class="reply">Reply</div></div></li></ol>
            """),
        engine(
            "WordPress, blocks",
            """
            <ol class="wp-block-comment-template"><li id="comment-7" class="comment depth-1"><div class="wp-block-comment-author-name"><a href="https://ann.example">Ann</a></div>
            <div class="wp-block-comment-date"><time datetime="2026-02-03T10:20:30+00:00"><a href="https://www.kettles.example/acme#comment-7">Feb 3</a></time></div>
            <div class="wp-block-comment-content"><p>The lid broke.</p></div></li></ol>
            """),
        engine(
            "Drupal",
            """
            <meta name="Generator" content="Drupal 10"><section id="comments"><a id="comment-7"></a><article class="comment"><h3><a href="/comment/7#comment-7">Kettle</a></h3>
            <p class="submitted">By <span class="username">Ann</span> on Tue, 02/03/2026 - <time datetime="2026-02-03T10:20:30Z">10:20</time></p>
            <div class="field--name-comment-body"><p>The lid broke.</p></div></article></section>
            """),
        engine(
            "Hacker News",
            """
            <table><tr class="athing comtr" id="7"><td class="ind" indent="0"></td><td><a href="user?id=Ann" class="hnuser">Ann</a> <span class="age" title="2026-02-03T10:20:30"><a href="item?id=7">1 day ago</a></span>
            <div class="commtext">The lid broke.</div></td></tr></table>
            """),
        engine(
            "PTT",
            """
            <div id="main-content" class="bbs-screen bbs-content"><div class="article-metaline"><span class="article-meta-tag">作者</span><span class="article-meta-value">Ann</span></div><div class="article-metaline"><span class="article-meta-tag">標題</span><span class="article-meta-value">Kettle 7</span></div><div class="article-metaline"><span class="article-meta-tag">時間</span><span class="article-meta-value">Tue Feb  3 10:20:30 2026</span></div>
            The lid broke.
            <span class="f2">※ 文章網址: <a href="https://kettles.example/M.7.html">https://kettles.example/M.7.html</a></span></div>
            """),
        engine(
            "PTT's answers",
            """
            <span class="article-metaline"></span><div class="bbs-content"><div class="push" id="p7"><span class="hl push-tag">推 </span><span class="f3 hl push-userid">Ann</span><span class="f3 push-content">: The lid broke.</span><span class="push-ipdatetime">2026/02/03 10:20</span></div></div>
            """),
        engine(
            "GitHub",
            """
            <div class="js-comment-container timeline-comment" id="issuecomment-7"><a class="author" href="/ann">Ann</a> <a class="js-timestamp" href="#issuecomment-7"><relative-time datetime="2026-02-03T10:20:30Z">Feb 3</relative-time></a>
            <table><td class="comment-body"><p>The lid broke.</p></td></table></div>
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("engines")
  void postsOfAnEngineAreRead(String engine, String html) {
    var post = only(html);

    assertThat(post.author().name()).contains("Ann");
    assertThat(post.text()).contains("The lid broke.");
    assertThat(post.published().map(SiteTime::toRfc3339).orElse(""))
        .matches("2026-02-(03|13)T10:20.*");
    assertThat(post.key().id() + post.url().orElse("")).contains("7");
  }

  static Stream<Arguments> shops() {
    return Stream.of(
        engine(
            "WooCommerce",
            """
            <div id="reviews"><ol class="commentlist"><li class="review" id="li-comment-7"><div class="star-rating" aria-label="Rated 4 out of 5"><span style="width:80%"></span></div>
            <p class="meta"><strong class="woocommerce-review__author">Ann</strong> <time class="woocommerce-review__published-date" datetime="2026-02-03T10:20:30+00:00">Feb 3</time></p>
            <div class="description"><p>The lid broke.</p></div></li></ol></div>
            """),
        engine(
            "Magento 2",
            """
            <ol class="items review-items"><li class="item review-item"><div class="review-title">Well</div><div class="rating-result" title="80%"><span style="width:80%"></span></div>
            <div class="review-content">The lid broke.</div><p class="review-author"><strong class="review-details-value">Ann</strong></p>
            <time class="review-details-value review-date" datetime="2026-02-03">2/3/26</time></li></ol>
            """),
        engine(
            "Judge.me",
            """
            <div class="jdgm-rev" data-review-id="7"><span class="jdgm-rev__rating" data-score="4"></span><span class="jdgm-rev__timestamp" data-content="2026-02-03 10:20:30 UTC"></span>
            <span class="jdgm-rev__author">Ann</span><b class="jdgm-rev__title">Well</b><div class="jdgm-rev__body"><p>The lid broke.</p></div></div>
            """),
        engine(
            "Trustpilot",
            """
            <article data-service-review-card-paper="true"><span data-consumer-name-typography="true">Ann</span><div data-service-review-rating="4"><img alt="Rated 4 out of 5 stars"></div>
            <time datetime="2026-02-03T10:20:30.000Z">Feb 3</time><a data-review-title-typography="true" href="/reviews/7"><h2 data-service-review-title-typography="true">Well</h2></a>
            <p data-service-review-text-typography="true">The lid broke.</p></article>
            """),
        engine(
            "a shop nobody has described",
            """
            <section class="opinions"><div class="shop-review-card"><span class="card-user-name">Ann</span><i class="stars stars-4"></i><span class="review-date">3 February 2026</span><div class="review-text">The lid broke.</div></div>
            <div class="shop-review-card"><span class="card-user-name">Bob</span><i class="stars stars-5"></i><span class="review-date">1 February 2026</span><div class="review-text">Fine.</div></div></section>
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shops")
  void reviewsOfAnEngineAreRead(String engine, String html) {
    var post = Reading.posts(html).getFirst();

    assertThat(post.type()).isEqualTo(PostType.REVIEW);
    assertThat(post.author().name()).contains("Ann");
    assertThat(post.text()).contains("The lid broke.");
    assertThat(post.published().map(SiteTime::toRfc3339).orElse("")).startsWith("2026-02-03");
    assertThat(post.rating().orElseThrow().value()).isIn(4.0, 80.0);
  }

  @Test
  void answersKnowWhatTheyAnswer() {
    var posts =
        Reading.posts(
            """
            <ol class="comment-list"><li id="comment-1" class="comment"><b class="fn">Ann</b><time datetime="2026-02-03T10:20:30Z">x</time><div class="comment-content">The lid broke.</div>
            <ol class="children"><li id="comment-2" class="comment bypostauthor"><b class="fn">Kettles</b><time datetime="2026-02-04T10:20:30Z">x</time><div class="comment-content">We are sorry.</div></li></ol></li></ol>
            """);

    assertThat(posts).extracting(post -> post.key().id()).containsExactly("1", "2");
    assertThat(posts.get(1).parent()).contains("1");
    assertThat(posts.get(1).ownerReply()).isTrue();
    assertThat(posts.get(0).text()).contains("The lid broke.");
  }

  @Test
  void pingbacksAreNoComments() {
    var posts =
        Reading.posts(
            """
            <ol class="comment-list"><li id="comment-1" class="comment"><b class="fn">Ann</b><time datetime="2026-02-03T10:20:30Z">x</time><div class="comment-content">The lid broke.</div></li>
            <li id="comment-2" class="pingback"><b class="fn">Other blog</b><time datetime="2026-02-04T10:20:30Z">x</time><div class="comment-content">[…] as Kettles say […]</div></li></ol>
            """);

    assertThat(posts).extracting(Post::type).containsExactly(PostType.COMMENT, PostType.ARTICLE);
  }

  @Test
  void advertsAmongPostsAreNone() {
    assertThat(
            Reading.posts(
                """
                <html id="XF"><article class="message message--post" data-author="Ann" data-content="post-7"><h4 class="message-name"><a class="username">Ann</a></h4>
                <a class="message-attribution-main" href="/p/7"><time class="u-dt" datetime="2026-02-03T10:20:30Z">x</time></a><div class="message-body"><div class="bbWrapper">The lid broke.</div></div></article>
                <article class="message message--post js-ad"><div class="message-body">Buy kettles!</div></article></html>
                """))
        .hasSize(1);
  }

  @Test
  void dayAndMonthAreToldApartByTheWholePage() {
    var posts =
        Reading.posts(
            "<div id='posts_container'>%s%s</div>"
                .formatted(mybb(1, "03-02-2026, 10:20 AM"), mybb(2, "13-02-2026, 10:20 AM")));

    assertThat(posts)
        .extracting(post -> post.published().orElseThrow().toRfc3339())
        .containsExactly("2026-02-03T10:20:00Z", "2026-02-13T10:20:00Z");
  }

  @Test
  void dataForScriptsAreReadWhereNothingIsSeen() {
    var posts =
        Reading.posts(
            """
            <div id="app"></div><script id="__NEXT_DATA__" type="application/json">{"props":{"reviews":[
            {"id":"r7","text":"The lid broke.","title":"Well","rating":2,"dates":{"publishedDate":"2026-02-03T10:20:30Z"},"consumer":{"displayName":"Ann"},"reply":{"message":"We are sorry.","publishedDate":"2026-02-04T10:20:30Z"}}]}}</script>
            """);

    assertThat(posts).extracting(post -> post.key().id()).containsExactly("r7", "r7-reply");
    assertThat(posts.get(0).author().name()).contains("Ann");
    assertThat(posts.get(0).rating().orElseThrow().value()).isEqualTo(2);
    assertThat(posts.get(1).ownerReply()).isTrue();
  }

  @Test
  void assignedStateAndRowsWithoutNamesAreReadToo() {
    var state =
        Reading.posts(
            "<script>window.__INITIAL_STATE__ = {\"reviews\":[{\"reviewId\":\"7\",\"body\":\"The lid broke.\",\"stars\":2,\"author\":\"Ann\",\"createdAt\":\"2026-02-03\"}]};</script>");
    var rows =
        Reading.posts(
            "<script>AF_initDataCallback({key: 'ds:7', data:[[[\"gp:AOqpTOE7\",[\"Ann\"],2,null,\"The lid broke.\",[1770114030,0]]]]});</script>");

    assertThat(state).extracting(post -> post.text().orElse("")).containsExactly("The lid broke.");
    assertThat(rows).extracting(post -> post.author().name().orElse("")).containsExactly("Ann");
  }

  @Test
  void aReviewShownTwiceIsOnePost() {
    var posts =
        Reading.posts(
            """
            <script type="application/ld+json">{"@type":"Product","name":"Kettle","review":[{"@type":"Review","author":"Ann","datePublished":"2026-02-03","reviewBody":"The lid broke on the very first day of use.","reviewRating":{"@type":"Rating","ratingValue":2,"bestRating":5}}]}</script>
            <ol class="comment-list"><li id="comment-7" class="comment"><b class="fn">Ann</b><time datetime="2026-02-03T10:20:30Z">x</time><div class="comment-content">The lid broke on the very first day of use.</div></li>
            <li id="comment-8" class="comment"><b class="fn">Bob</b><time datetime="2026-02-05T10:20:30Z">x</time><div class="comment-content">Mine is fine.</div></li></ol>
            """);

    assertThat(posts).extracting(Post::type).containsExactly(PostType.REVIEW, PostType.COMMENT);
    assertThat(posts.getFirst().key().id()).isEqualTo("7");
    assertThat(posts.getFirst().published().orElseThrow().toRfc3339()).isEqualTo("2026-02-03");
  }

  @Test
  void siblingsOfOneShapeAreAThread() {
    var block =
        "<div class='x'><a href='/users/%1$s'>%1$s</a> <small>%2$s February 2026</small><p>The lid of my kettle broke again.</p></div>";
    var posts =
        Reading.posts(
            "<main>"
                + block.formatted("Ann", 3)
                + block.formatted("Bob", 4)
                + block.formatted("Cid", 5)
                + "</main>");

    assertThat(posts)
        .extracting(post -> post.author().name().orElse(""))
        .containsExactly("Ann", "Bob", "Cid");
  }

  @Test
  void aHostileNameStaysAName() {
    var post =
        only(
            "<ol class='comment-list'><li id='comment-1' class='comment'><b class='fn'>&lt;script&gt;alert(1)&lt;/script&gt;</b><time datetime='2026-02-03T10:20:30Z'>x</time><div class='comment-content'>Hm.</div></li></ol>");

    assertThat(post.author().name()).contains("<script>alert(1)</script>");
  }

  @Test
  void sessionIdsAreNoPartOfAPermalink() {
    var post =
        only(
            "<body id='phpbb'><div id='p7' class='post'><p class='author'><a href='./viewtopic.php?p=7&sid=0123456789abcdef0123456789abcdef#p7'>x</a> by <strong>Ann</strong> » Tue Feb 03, 2026 10:20 am</p><div class='content'>Hm.</div></div></body>");

    assertThat(post.url()).contains("https://www.kettles.example/viewtopic.php?p=7#p7");
  }

  private static String mybb(int number, String date) {
    return "<div class='post' id='post_%d'><div class='author_information'><span class='largetext'><a href='u'>Ann</a></span></div><span class='post_date'>%s</span><div class='post_body'>The lid broke, part %d.</div></div>"
        .formatted(number, date, number);
  }

  private static Post only(String html) {
    List<Post> posts = Reading.posts(html);
    assertThat(posts).hasSize(1);
    return posts.getFirst();
  }

  private static Arguments engine(String name, String html) {
    return Arguments.of(name, html);
  }
}
