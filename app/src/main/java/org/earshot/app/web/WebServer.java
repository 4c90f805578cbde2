package org.earshot.app.web;

import java.util.HashMap;
import java.util.Map;
import org.earshot.app.Earshot;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The console and the REST interface, listening.
public final class WebServer implements AutoCloseable {
  private final ServletWebServerApplicationContext context;

  private WebServer(ServletWebServerApplicationContext context) {
    this.context = context;
  }

  /// Starts to answer requests for an opened whole, on its configured address.
  ///
  /// @param port local port; 0 takes any that is free
  public static WebServer start(Earshot earshot, int port) {
    var application =
        new SpringApplicationBuilder(WebApplication.class)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .headless(true)
            .addCommandLineProperties(false)
            .properties(properties(earshot, port))
            .initializers(made -> {
              if (made instanceof GenericApplicationContext beans) {
                beans.registerBean(
                    Earshot.class, () -> earshot, bean -> bean.setDestroyMethodName(""));
              }
            });
    keepLogging(application.application());
    return new WebServer((ServletWebServerApplicationContext) application.run());
  }

  /// Boot would set the logging up anew, and what others log meanwhile would be lost. It is set up.
  private static void keepLogging(SpringApplication application) {
    application.setListeners(
        application.getListeners().stream()
            .filter(listener -> !(listener instanceof LoggingApplicationListener))
            .toList());
  }

  /// The local port that is listened on.
  public int port() {
    var server = context.getWebServer();
    if (server == null) {
      throw new IllegalStateException("the web server is closed");
    }
    return server.getPort();
  }

  @Override
  public void close() {
    context.close();
  }

  /// Boot's own settings; the operator's are in `earshot.yml` and come with the whole.
  private static Map<String, Object> properties(Earshot earshot, int port) {
    var http = earshot.configuration().http();
    var set = new HashMap<String, Object>(WebProperties.FIXED);
    set.put("server.address", http.address());
    set.put("server.port", port);
    set.put("server.servlet.session.cookie.secure", "https".equals(http.console().getScheme()));
    return set;
  }
}
