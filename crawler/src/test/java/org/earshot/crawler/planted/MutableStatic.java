package org.earshot.crawler.planted;

@SuppressWarnings("NonFinalStaticField") // the planted fault itself
final class MutableStatic {
  static int count;

  private MutableStatic() {}
}
