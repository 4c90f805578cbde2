package org.earshot.benchmarks;

/// A thread as phpBB's own style shows it.
final class SampleThread {
  private SampleThread() {}

  static String posts(int count) {
    return "<div id=\"page-body\" class=\"page-body\"><h2 class=\"topic-title\">Kettles</h2>"
        + SamplePage.each(count, SampleThread::post)
        + "</div><div class=\"copyright\">Powered by <a href=\"https://www.phpbb.com/\">phpBB</a></div>";
  }

  private static String post(int number) {
    return """
    <div id="p%1$d" class="post has-profile bg%3$d"><div class="inner"><dl class="postprofile" id="profile%1$d">
    <dt><div class="avatar-container"></div><a href="./memberlist.php?mode=viewprofile&amp;u=%1$d" class="username">reader%1$d</a></dt>
    <dd class="profile-posts"><strong>Posts:</strong> <a href="./search.php?author_id=%1$d">%1$d</a></dd></dl>
    <div class="postbody"><div id="post_content%1$d"><h3><a href="./viewtopic.php?p=%1$d#p%1$d">Re: Kettles</a></h3>
    <p class="author"><a class="unread" href="./viewtopic.php?p=%1$d#p%1$d" title="Post"></a><span>by
    <strong><a href="./memberlist.php?mode=viewprofile&amp;u=%1$d" class="username">reader%1$d</a></strong> &raquo; </span>
    <time datetime="2026-10-%2$02dT09:%2$02d:00+00:00">Sun Oct %2$02d, 2026 9:%2$02d am</time></p>
    <div class="content">The kettle of parcel %1$d boiled well for a week, then the lid came off.<br>I wrote to the shop
    twice and am still waiting for an answer. Has anybody of you had one from them?</div>
    <div class="signature" id="sig%1$d">Tea first.</div></div></div></div></div>
    <hr class="divider">
    """
        .formatted(number, number % 28 + 1, number % 2 + 1);
  }
}
