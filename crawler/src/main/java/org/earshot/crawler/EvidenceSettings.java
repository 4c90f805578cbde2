package org.earshot.crawler;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/// What the operator decides about keeping pages as evidence.
///
/// @param folder where the files lie
/// @param lifetime how long a page is kept
/// @param fileBytes size at which a new file is begun: small files are cheap to write anew when a
///   page has to go
public record EvidenceSettings(Path folder, Duration lifetime, long fileBytes) {
  private static final long LEAST_FILE_BYTES = 64 * 1024;

  public EvidenceSettings {
    Objects.requireNonNull(folder, "folder");
    if (lifetime.isNegative() || lifetime.isZero()) {
      throw new IllegalArgumentException(
          "crawler.evidenceLifetime must be a positive duration, not " + lifetime);
    }
    if (fileBytes < LEAST_FILE_BYTES) {
      throw new IllegalArgumentException(
          "crawler.evidenceFileBytes must be " + LEAST_FILE_BYTES + " at least, not " + fileBytes);
    }
  }

  /// The defaults over one folder: 90 days, files of 16 MiB.
  public static EvidenceSettings in(Path folder) {
    return new EvidenceSettings(folder, Duration.ofDays(90), 16L * 1024 * 1024);
  }
}
