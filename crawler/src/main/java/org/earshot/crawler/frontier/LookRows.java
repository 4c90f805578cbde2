package org.earshot.crawler.frontier;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.PlaceLook;
import org.earshot.crawler.Source;
import org.earshot.crawler.SourceSpec;
import org.earshot.crawler.fetch.WebAddress;
import org.earshot.crawler.gate.Leases;
import org.earshot.crawler.store.Database;
import org.jdbi.v3.core.Handle;

/// What people's words do to the rows of the frontier.
final class LookRows {
  /// The place key of the look at a source itself.
  static final String SOURCE_ITSELF = "";

  /// The place key of the look at a source's past.
  static final String PAST = "past";

  private static final String INSERT =
      """
      insert into crawler.looks (source_id, place_key, address, at_address, via, group_key, due_at,
        ends_at, pause_millis, revision, read_once, state, since, detail, posts, failures)
      values (:source, :place, :address, :at, '', :group, :now, :ends, :pause, 0, false, 'NEW',
        :now, '', 0, 0)
      on conflict do nothing
      """;
  private static final String READ_ANEW =
      """
      update crawler.looks set revision = revision + 1, etag = null, last_modified = null,
        validated_address = null, digest = null, page_number = 0, fresh = '', tail_address = null
      where source_id = :source
      """;
  private static final String DUE =
      """
      update crawler.looks set address = :address, at_address = :at, via = '', group_key = :group,
        due_at = :now, failures = 0
      where source_id = :source and place_key = ''
      """;
  private static final String FIRST_LOOK =
      """
      update crawler.looks set read_once = false, state = 'NEW', since = :now, detail = '',
        last_success = null, posts = 0, remembered = '', habits = ''
      where source_id = :source and place_key = ''
      """;
  private static final String FORGET_POSTS =
      """
      delete from crawler.known_posts where look_id in
        (select id from crawler.looks where source_id = :source and place_key = '')
      """;

  private static final String GROUPS =
      "select distinct group_key from crawler.looks where source_id = :source";

  private LookRows() {}

  /// Wakes the hosts of a source's looks.
  static void stir(Handle handle, long source, Instant now) throws SQLException {
    var due = new HashMap<String, Instant>();
    handle
        .createQuery(GROUPS)
        .bind("source", source)
        .mapTo(String.class)
        .forEach(group -> due.put(group, now));
    Leases.stir(handle.getConnection(), due);
  }

  static void addSource(Handle handle, long source, SourceSpec spec, WebAddress at, Instant now)
      throws SQLException {
    var address = Database.storable(spec.address().toString());
    add(handle, source, new Row(SOURCE_ITSELF, address, at, Optional.empty(), Duration.ZERO), now);
  }

  static void addPlace(Handle handle, PlaceLook look, WebAddress at, Duration pause, Instant now)
      throws SQLException {
    var address = look.address().toString();
    var row = new Row(Digests.of(address), address, at, Optional.of(look.until()), pause);
    add(handle, look.sourceId(), row, now);
  }

  static void addPast(Handle handle, Source source, WebAddress at, Instant now)
      throws SQLException {
    var address = Database.storable(source.spec().address().toString());
    add(handle, source.id(), new Row(PAST, address, at, Optional.empty(), Duration.ZERO), now);
  }

  private record Row(
      String place, String address, WebAddress at, Optional<Instant> ends, Duration pause) {}

  private static void add(Handle handle, long source, Row row, Instant now) throws SQLException {
    insert(handle, source, row, now);
    Leases.stir(handle.getConnection(), Map.of(row.at().group(), now));
  }

  private static void insert(Handle handle, long source, Row row, Instant now) {
    handle
        .createUpdate(INSERT)
        .bind("source", source)
        .bind("place", row.place())
        .bind("address", row.address())
        .bind("at", row.at().url())
        .bind("group", row.at().group())
        .bind("now", now)
        .bind("ends", row.ends())
        .bind("pause", row.pause().toMillis())
        .execute();
  }

  /// Makes a changed source due, and every page of it count as unread: what it is about may have
  /// changed.
  static void sourceChanged(
      Handle handle, Source before, SourceSpec spec, WebAddress at, Instant now)
      throws SQLException {
    long id = before.id();
    handle.createUpdate(READ_ANEW).bind("source", id).execute();
    handle
        .createUpdate(DUE)
        .bind("address", Database.storable(spec.address().toString()))
        .bind("at", at.url())
        .bind("group", at.group())
        .bind("now", now)
        .bind("source", id)
        .execute();
    if (!before.spec().address().equals(spec.address())) {
      handle.createUpdate(FIRST_LOOK).bind("now", now).bind("source", id).execute();
      handle.createUpdate(FORGET_POSTS).bind("source", id).execute();
    }
    mapsChanged(handle, before, spec);
    stir(handle, id, now);
  }

  /// Another address, or what is set behind it, names other pages; another thing that they are
  /// about makes them worth another look.
  private static void mapsChanged(Handle handle, Source before, SourceSpec spec) {
    var was = before.spec();
    if (!was.address().equals(spec.address()) || !was.kind().equals(spec.kind())) {
      MapRows.forget(handle, before.id());
    } else if (!was.about().equals(spec.about())) {
      MapRows.readAnew(handle, before.id());
    }
  }

  /// Makes what a map names due for the first time.
  static void addNamed(Handle handle, Look map, List<MapEntry> named, Instant now) {
    for (var one : named) {
      WebAddress.parse(one.address())
          .ifPresent(at -> {
            var address = one.isMap() ? one.address() + fragment(map) : one.address();
            var row = new Row(one.key(), address, at, Optional.empty(), Duration.ZERO);
            insert(handle, map.source().id(), row, now);
          });
    }
  }

  /// The path that is set behind a map's address holds for the maps that it names, too.
  private static String fragment(Look map) {
    var fragment = map.source().spec().address().getRawFragment();
    return fragment == null ? "" : "#" + fragment;
  }
}
