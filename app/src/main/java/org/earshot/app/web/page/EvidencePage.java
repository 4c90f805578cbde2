package org.earshot.app.web.page;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Gives a kept page out as a file, never as a page: it is somebody else's markup.
@Controller
final class EvidencePage {
  private final Console console;

  EvidencePage(Console console) {
    this.console = console;
  }

  @GetMapping("/evidence/{id}")
  ResponseEntity<byte[]> file(@PathVariable("id") long id) {
    var file =
        console
            .crawler()
            .evidence()
            .flatMap(archive -> archive.file(id))
            .orElseThrow(() -> new Missing("evidence " + id));
    var name = "earshot-evidence-" + id + ".warc.gz";
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(file);
  }
}
