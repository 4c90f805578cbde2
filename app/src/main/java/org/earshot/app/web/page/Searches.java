package org.earshot.app.web.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.earshot.crawler.Discovery;
import org.earshot.crawler.Proposal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks around sites while people watch. What it finds lives as long as this process: who asks
/// after a restart asks again.
final class Searches {
  private static final Logger LOG = LoggerFactory.getLogger(Searches.class);

  /// Each search asks a site a dozen times; more at once would help nobody.
  private static final int MOST_AT_ONCE = 4;

  /// Enough for a team to come back to; older ones are forgotten.
  private static final int MOST_KEPT = 30;

  private final Supplier<Discovery> discoveries;
  private final Map<String, Search> kept = new LinkedHashMap<>();

  Searches(Supplier<Discovery> discoveries) {
    this.discoveries = discoveries;
  }

  /// A search as it stands.
  ///
  /// @param address where it began
  /// @param proposals what it has found so far
  /// @param done whether it has ended
  record Search(URI address, List<Proposal> proposals, boolean done) {
    Search {
      proposals = List.copyOf(proposals);
    }

    private Search plus(Proposal proposal) {
      var more = new ArrayList<>(proposals);
      more.add(proposal);
      return new Search(address, more, done);
    }

    private Search ended() {
      return new Search(address, proposals, true);
    }
  }

  /// Begins to look around; empty while too many searches are under way.
  synchronized Optional<String> begin(URI address) {
    if (kept.values().stream().filter(search -> !search.done()).count() >= MOST_AT_ONCE) {
      return Optional.empty();
    }
    var id = UUID.randomUUID().toString();
    kept.put(id, new Search(address, List.of(), false));
    if (kept.size() > MOST_KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    Thread.ofVirtual().name("search " + address.getHost()).start(() -> search(id, address));
    return Optional.of(id);
  }

  synchronized Optional<Search> find(String id) {
    return Optional.ofNullable(kept.get(id));
  }

  private void search(String id, URI address) {
    try (var discovery = discoveries.get()) {
      discovery.around(address, proposal -> change(id, proposal));
    } catch (RuntimeException e) {
      LOG.warn("Looking around {} broke", address, e);
    } finally {
      end(id);
    }
  }

  private synchronized void change(String id, Proposal proposal) {
    kept.computeIfPresent(id, (_, search) -> search.plus(proposal));
  }

  private synchronized void end(String id) {
    kept.computeIfPresent(id, (_, search) -> search.ended());
  }
}
