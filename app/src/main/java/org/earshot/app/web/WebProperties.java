package org.earshot.app.web;

import java.util.Map;

/// Boot's settings that are ours to decide, not the operator's.
final class WebProperties {
  static final Map<String, Object> FIXED =
      Map.ofEntries(
          Map.entry("spring.main.lazy-initialization", true),
          Map.entry("spring.main.log-startup-info", false),
          Map.entry("spring.threads.virtual.enabled", true),
          Map.entry("spring.config.location", "optional:classpath:/org/earshot/app/web/"),
          Map.entry("spring.jmx.enabled", false),
          // Pages are in the jar; nobody edits them under a running console.
          Map.entry("spring.thymeleaf.cache", true),
          Map.entry("spring.thymeleaf.check-template-location", false),
          // A file's address holds a hash of it: browsers may keep it, and a new version is
          // fetched.
          Map.entry("spring.mvc.static-path-pattern", "/static/**"),
          Map.entry("spring.web.resources.static-locations", "classpath:/static/"),
          Map.entry("spring.web.resources.chain.strategy.content.enabled", true),
          Map.entry("spring.web.resources.cache.cachecontrol.max-age", "365d"),
          Map.entry("spring.session.jdbc.table-name", "app.session"),
          Map.entry("spring.session.jdbc.initialize-schema", "never"),
          // A working day: whoever leaves in the evening logs in again in the morning.
          Map.entry("spring.session.timeout", "12h"),
          Map.entry("server.servlet.session.cookie.name", "earshot"),
          Map.entry("server.servlet.session.cookie.http-only", true),
          Map.entry("server.servlet.session.cookie.same-site", "lax"),
          // Behind a proxy that speaks https, only the browser knows the whole address.
          Map.entry("server.tomcat.use-relative-redirects", true),
          Map.entry("server.shutdown", "immediate"),
          Map.entry("server.server-header", ""),
          Map.entry("server.compression.enabled", true),
          Map.entry("server.error.whitelabel.enabled", false),
          // The forms are small; a longer one is no person's.
          Map.entry("server.tomcat.max-http-form-post-size", "256KB"),
          Map.entry("management.endpoints.web.base-path", "/"),
          Map.entry("management.endpoints.web.discovery.enabled", false),
          Map.entry("management.endpoints.web.path-mapping.prometheus", "metrics"),
          Map.entry("management.endpoints.web.exposure.include", "health,prometheus"),
          Map.entry("management.endpoint.health.probes.enabled", false),
          Map.entry("management.endpoint.health.group.live.include", "livenessState"),
          Map.entry("management.endpoint.health.group.ready.include", "readinessState,earshot"),
          Map.entry("management.health.livenessstate.enabled", true),
          Map.entry("management.health.readinessstate.enabled", true),
          Map.entry("management.endpoint.health.show-details", "never"));

  private WebProperties() {}
}
