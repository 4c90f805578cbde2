package org.earshot.alerts.cases;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earshot.alerts.Case;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.Due;
import org.earshot.alerts.Event;
import org.earshot.alerts.Outcome;
import org.earshot.alerts.Place;
import org.earshot.alerts.PlaceState;
import org.earshot.alerts.Reply;
import org.earshot.alerts.Work;
import org.earshot.alerts.store.Database;
import org.jdbi.v3.core.Handle;

/// Reads whole cases, their parts in one query each however many cases are asked for.
final class CaseReader {
  private record Part<T>(long number, T value) {}

  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private record Parts(
      Map<Long, List<Place>> places,
      Map<Long, List<Reply>> replies,
      Map<Long, List<String>> tags,
      Map<Long, List<String>> references,
      Map<Long, List<Event>> history) {}

  private final Handle handle;

  CaseReader(Handle handle) {
    this.handle = handle;
  }

  /// Whole cases in the order of their numbers as given.
  List<Case> read(List<Long> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    var parts =
        new Parts(
            parts("places", "mention_id", numbers, CaseReader::place),
            parts("replies", "id", numbers, CaseReader::reply),
            parts("tags", "tag", numbers, row -> row.getString("tag")),
            parts("outside_references", "reference", numbers, row -> row.getString("reference")),
            parts("events", "id", numbers, CaseReader::event));
    var cases = parts("cases", "case_number", numbers, row -> whole(row, parts));
    return numbers.stream()
        .flatMap(number -> cases.getOrDefault(number, List.of()).stream())
        .toList();
  }

  private <T> Map<Long, List<T>> parts(
      String table, String order, List<Long> numbers, Reading<T> reading) {
    return handle
        .createQuery(
            "select * from alerts.<table> where case_number in (<numbers>) order by <order>")
        .define("table", table)
        .define("order", order)
        .bindList("numbers", numbers)
        .map((row, context) -> new Part<>(row.getLong("case_number"), reading.of(row)))
        .list()
        .stream()
        .collect(groupingBy(Part::number, mapping(Part::value, toList())));
  }

  private static Case whole(ResultSet row, Parts parts) throws SQLException {
    var number = row.getLong("case_number");
    return new Case(
        new CaseNumber(number),
        row.getInt("revision"),
        row.getString("brand"),
        row.getLong("mention_id"),
        row.getString("subject"),
        Database.instant(row, "opened"),
        Work.valueOf(row.getString("work")),
        Outcome.valueOf(row.getString("outcome")),
        Database.optionalText(row, "owner"),
        Database.optionalText(row, "team"),
        new Due(
            Database.instant(row, "due_at"), row.getString("due_rule"), row.getBoolean("urgent")),
        Database.optionalInstant(row, "next_update"),
        row.getBoolean("needs_look"),
        parts.places().getOrDefault(number, List.of()),
        parts.replies().getOrDefault(number, List.of()),
        Set.copyOf(parts.tags().getOrDefault(number, List.of())),
        Set.copyOf(parts.references().getOrDefault(number, List.of())),
        parts.history().getOrDefault(number, List.of()));
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getLong("mention_id"),
        Database.optionalText(row, "url"),
        PlaceState.valueOf(row.getString("state")),
        Database.optionalInstant(row, "answered_at"),
        Database.optionalText(row, "answered_by"),
        Database.optionalInstant(row, "proved_at"),
        Optional.ofNullable(row.getObject("reply_mention_id", Long.class)));
  }

  private static Reply reply(ResultSet row) throws SQLException {
    return new Reply(
        Reply.Kind.valueOf(row.getString("kind")),
        row.getString("words"),
        row.getString("written_by"),
        Database.instant(row, "written"));
  }

  private static Event event(ResultSet row) throws SQLException {
    return new Event(
        Database.instant(row, "happened"),
        row.getString("actor"),
        Event.Kind.valueOf(row.getString("kind")),
        row.getString("detail"));
  }
}
