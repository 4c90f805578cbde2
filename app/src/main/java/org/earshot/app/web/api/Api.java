package org.earshot.app.web.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The REST interface.
@Configuration(proxyBeanMethods = false)
@Import({MentionsApi.class, CasesApi.class, Problems.class})
public class Api {}
