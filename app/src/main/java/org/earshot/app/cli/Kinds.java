package org.earshot.app.cli;

import java.util.Iterator;
import org.earshot.crawler.Crawler;

/// The kinds of source, for help texts. Asked for only where a help text is shown.
final class Kinds implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Crawler.kinds().iterator();
  }
}
