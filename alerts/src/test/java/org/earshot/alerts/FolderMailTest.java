package org.earshot.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMailTest {
  @TempDir Path folder;

  @Test
  void eachMailIsOneFileNamedByItsMessage() throws IOException {
    try (var room = Room.mailingInto(folder.resolve("mails")).withTeam()) {
      room.happens(Said.complaint(1, room.clock.instant()).text("Sulūžo virdulys, ποτέ ξανά"));
      var id = room.alerts.notices(1).getFirst().deliveries().getFirst().messageId();

      var files = files(folder.resolve("mails"));
      assertThat(files).hasSize(1);
      assertThat(files.getFirst().getFileName())
          .hasToString(id.substring(1, id.length() - 1) + ".eml");
      assertThat(Files.readString(files.getFirst()))
          .contains("Message-ID: " + id)
          .contains("multipart/alternative")
          .contains("Content-Type: text/html; charset=UTF-8");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenWaits() throws IOException {
    var blocked = folder.resolve("mails");
    Files.createFile(blocked);
    try (var room = Room.mailingInto(blocked).withTeam()) {
      room.happens(Said.complaint(1, room.clock.instant()));
      assertThat(state(room)).isEqualTo(Delivery.State.WAITING);

      Files.delete(blocked);
      room.clock.pass(Duration.ofMinutes(1));
      room.alerts.runDue();

      assertThat(state(room)).isEqualTo(Delivery.State.SENT);
      assertThat(files(blocked)).hasSize(1);
    }
  }

  private static Delivery.State state(Room room) {
    return room.alerts.notices(1).getFirst().deliveries().getFirst().state();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }
}
