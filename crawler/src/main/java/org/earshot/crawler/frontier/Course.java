package org.earshot.crawler.frontier;

import java.net.URI;
import org.earshot.crawler.Route;
import org.earshot.crawler.fetch.WebAddress;

/// Where a look begins by the route of its kind.
///
/// @param ask the address of the route
record Course(Route route, WebAddress ask) {
  static Course of(Look look, Routing routing) {
    var route = routing.route(URI.create(look.way().address()), look.kind());
    var at = look.way().at();
    boolean stands = at.url().equals(route.ask().toString());
    return new Course(route, stands ? at : WebAddress.of(route.ask()));
  }

  /// Where the first page is asked for.
  WebAddress start(Look.Walk walk) {
    return walk.tail().orElse(ask);
  }

  /// An interface says that there is nothing by an empty list; a page that was rebuilt says
  /// nothing.
  boolean mayBeEmpty() {
    return route.access() != Route.Access.PAGE;
  }
}
