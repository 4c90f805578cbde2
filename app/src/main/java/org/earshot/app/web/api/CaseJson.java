package org.earshot.app.web.api;

import static org.earshot.app.json.MentionJson.lower;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.earshot.alerts.Case;
import org.earshot.alerts.Event;
import org.earshot.alerts.Place;

/// A case as machines read it. What is unknown is left out.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CaseJson(
    String number,
    int revision,
    String brand,
    long mention,
    String subject,
    Instant opened,
    String work,
    String outcome,
    Optional<String> owner,
    Optional<String> team,
    DueJson due,
    boolean waiting,
    boolean needsLook,
    List<PlaceJson> places,
    List<String> tags,
    List<EventJson> history) {
  record DueJson(Instant at, String rule, boolean urgent) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record PlaceJson(
      Optional<String> url,
      String state,
      Optional<Instant> answeredAt,
      Optional<String> answeredBy,
      Optional<Instant> provedAt) {
    static PlaceJson of(Place place) {
      return new PlaceJson(
          place.url(),
          lower(place.state()),
          place.answeredAt(),
          place.answeredBy(),
          place.provedAt());
    }
  }

  record EventJson(Instant at, String actor, String kind, String detail) {
    static EventJson of(Event event) {
      return new EventJson(event.at(), event.actor(), lower(event.kind()), event.detail());
    }
  }

  static CaseJson of(Case subject) {
    return new CaseJson(
        subject.number().toString(),
        subject.revision(),
        subject.brand(),
        subject.mentionId(),
        subject.subject(),
        subject.opened(),
        lower(subject.work()),
        lower(subject.outcome()),
        subject.owner(),
        subject.team(),
        new DueJson(subject.due().at(), subject.due().rule(), subject.due().urgent()),
        subject.waiting(),
        subject.needsLook(),
        subject.places().stream().map(PlaceJson::of).toList(),
        subject.tags().stream().sorted().toList(),
        subject.history().stream().map(EventJson::of).toList());
  }
}
