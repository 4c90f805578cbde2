package org.earshot.app.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.function.Supplier;
import org.earshot.alerts.InboxQuery;
import org.earshot.app.Earshot;
import org.earshot.crawler.SourceHealth;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Whether the whole is well, for machines that watch it.
@Configuration(proxyBeanMethods = false)
final class Vitals {
  /// Ready means that the database answers; what cannot be read or sent shows in the metrics.
  @Bean
  HealthIndicator earshotHealthIndicator(Earshot earshot) {
    return () -> {
      try {
        return Health.up().withDetail("mentions", earshot.indexer().count()).build();
      } catch (RuntimeException e) {
        return Health.down(e).build();
      }
    };
  }

  /// Meters are joined to their registry when the start ends, so they must be there by then.
  @Bean
  static LazyInitializationExcludeFilter metersAtOnce() {
    return LazyInitializationExcludeFilter.forBeanTypes(MeterBinder.class, MeterRegistry.class);
  }

  @Bean
  MeterBinder earshotMeters(Earshot earshot) {
    return registry -> {
      gauge(registry, "earshot.mentions", () -> earshot.indexer().count());
      gauge(registry, "earshot.index.lag", () -> earshot.indexer().indexLag());
      gauge(registry, "earshot.model.trouble", () -> earshot.models().trouble().isEmpty() ? 0 : 1);
      gauge(registry, "earshot.unsure", () -> earshot.alerts().desk().unsure().size());
      for (var view : InboxQuery.View.values()) {
        Gauge.builder("earshot.cases", earshot, whole -> cases(whole, view))
            .tag("view", view.name().toLowerCase(Locale.ROOT))
            .register(registry);
      }
      for (var state : SourceHealth.State.values()) {
        Gauge.builder("earshot.sources", earshot, whole -> sources(whole, state))
            .tag("state", state.name().toLowerCase(Locale.ROOT))
            .register(registry);
      }
    };
  }

  private static void gauge(MeterRegistry registry, String name, Supplier<Number> value) {
    Gauge.builder(name, value).register(registry);
  }

  private static double cases(Earshot earshot, InboxQuery.View view) {
    return earshot.alerts().desk().counts().getOrDefault(view, 0L);
  }

  private static double sources(Earshot earshot, SourceHealth.State state) {
    return earshot.crawler().health().stream().filter(health -> health.state() == state).count();
  }
}
