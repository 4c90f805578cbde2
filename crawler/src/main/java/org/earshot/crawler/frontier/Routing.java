package org.earshot.crawler.frontier;

import java.net.URI;
import org.earshot.crawler.Route;

/// Says where and by which rules a kind of source asks for what people see at an address.
@FunctionalInterface
public interface Routing {
  Route route(URI address, String kind);
}
