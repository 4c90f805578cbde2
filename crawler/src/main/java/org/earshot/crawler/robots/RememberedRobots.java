package org.earshot.crawler.robots;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps them as long as a single command runs.
public final class RememberedRobots implements RobotsFiles {
  private final Map<String, RobotsFile> files = new ConcurrentHashMap<>();

  @Override
  public Optional<RobotsFile> find(String origin) {
    return Optional.ofNullable(files.get(origin));
  }

  @Override
  public void keep(RobotsFile file) {
    files.put(file.origin(), file);
  }
}
