package org.earshot.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs the spider beside us where Scrapy is installed, which says its own cost.
final class Scrapy {
  private static final Path SPIDER = Path.of("benchmarks", "reviews_spider.py");

  private Scrapy() {}

  static void run(Site site, Path folder) throws IOException, InterruptedException {
    var addresses = folder.resolve("addresses.txt");
    Files.write(addresses, site.pages().stream().flatMap(pages -> pages.stream()).toList());
    var spider =
        new ProcessBuilder("/usr/bin/python3", SPIDER.toString(), addresses.toString())
            .inheritIO()
            .start();
    if (spider.waitFor() != 0) {
      System.out.println("no Scrapy to compare with: apt-get install python3-scrapy");
    }
  }
}
