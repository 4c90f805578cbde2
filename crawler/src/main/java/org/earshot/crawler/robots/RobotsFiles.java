package org.earshot.crawler.robots;

import java.util.Optional;

/// Where the robots.txt files that were read are kept.
public interface RobotsFiles {
  Optional<RobotsFile> find(String origin);

  void keep(RobotsFile file);
}
