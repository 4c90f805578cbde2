package org.earshot.app.web.page;

import org.earshot.app.Earshot;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The pages of the console.
@Configuration(proxyBeanMethods = false)
@Import({
  Frame.class,
  LoginPage.class,
  InboxPage.class,
  CasePage.class,
  CaseActions.class,
  EvidencePage.class,
  UnsurePage.class,
  SamplePage.class,
  SearchPage.class,
  SourcesPage.class,
  FindPage.class,
  BrandsPage.class,
  WelcomePage.class,
  NoticesPage.class,
  ReportPage.class,
  DigestPage.class,
  SettingsPage.class
})
public class Pages {
  /// Times are shown in the zone of the clock that everything runs by.
  @Bean
  Console console(Earshot earshot, MessageSource messages) {
    return new Console(earshot, messages, earshot.clock().getZone());
  }
}
