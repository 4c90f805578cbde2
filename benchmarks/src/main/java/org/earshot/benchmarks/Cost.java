package org.earshot.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// What some work cost this process.
///
/// @param pages read
/// @param seconds that passed
/// @param cpu seconds of all threads
record Cost(int pages, double seconds, double cpu) {
  /// Work that may fail in its own way.
  interface Work {
    void run() throws Exception;
  }

  static Cost of(int pages, Work work) throws Exception {
    var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long time = System.nanoTime();
    long cpu = machine.getProcessCpuTime();
    work.run();
    return new Cost(
        pages, (System.nanoTime() - time) / 1e9, (machine.getProcessCpuTime() - cpu) / 1e9);
  }

  double cpuPerThousand() {
    return cpu / pages * 1_000;
  }

  String said(String name) {
    return String.format(
        Locale.ROOT,
        "%-34s %8.0f pages/s   %7.3f s CPU per 1,000 pages",
        name,
        pages / seconds,
        cpuPerThousand());
  }
}
