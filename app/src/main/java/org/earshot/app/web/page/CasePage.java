package org.earshot.app.web.page;

import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.earshot.alerts.Case;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.Outcome;
import org.earshot.alerts.Reply;
import org.earshot.alerts.SavedReply;
import org.earshot.app.web.view.CaseFacts;
import org.earshot.app.web.view.CaseView;
import org.earshot.app.web.view.CopyView;
import org.earshot.app.web.view.EvidenceView;
import org.earshot.app.web.view.SafeLink;
import org.earshot.indexer.Mention;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// One case, with all that is needed to answer it.
@Controller
final class CasePage {
  /// A busy page is fetched often; the latest copies are enough here.
  private static final int EVIDENCE_SHOWN = 5;

  private final Console console;

  CasePage(Console console) {
    this.console = console;
  }

  /// A saved reply to choose.
  record Choice(String key, String title, String lang, boolean sameLanguage, boolean chosen) {}

  @GetMapping("/cases/{number}")
  String show(
      @PathVariable("number") String number,
      @RequestParam(name = "reply", defaultValue = "") String reply,
      Principal principal,
      Model model) {
    var subject = subject(number);
    var mention =
        console.indexer().find(subject.mentionId()).orElseThrow(() -> new Missing(number));
    var reader = console.reader(principal.getName());
    var chosen = savedReplies(mention).stream().filter(r -> r.key().equals(reply)).findFirst();
    model.addAttribute(
        "case", CaseView.of(CaseFacts.of(subject, mention, console.indexer()), reader));
    model.addAttribute(
        "copies", CopyView.of(subject, console.indexer(), console.desk(), reader.wording()));
    var choices = choices(mention, chosen);
    model.addAttribute("fitting", choices.stream().filter(Choice::sameLanguage).toList());
    model.addAttribute("others", choices.stream().filter(one -> !one.sameLanguage()).toList());
    model.addAttribute("answer", answer(chosen, subject, principal.getName()));
    model.addAttribute("answerLang", chosen.map(SavedReply::lang).orElse(mention.score().lang()));
    model.addAttribute("replyKinds", Reply.Kind.values());
    model.addAttribute("outcomes", Outcome.values());
    model.addAttribute("writeAt", writeAt(mention));
    model.addAttribute("evidence", evidence(mention));
    model.addAttribute("unproven", unproven(mention));
    return "case";
  }

  private Case subject(String number) {
    return CaseNumber.parse(number)
        .flatMap(console.desk()::find)
        .orElseThrow(() -> new Missing(number));
  }

  /// Those in the customer's language first.
  private List<SavedReply> savedReplies(Mention mention) {
    return console.alerts().playbook().savedReplies().stream()
        .sorted(
            Comparator.comparing((SavedReply reply) -> !sameLanguage(reply, mention))
                .thenComparing(SavedReply::lang)
                .thenComparing(SavedReply::title))
        .toList();
  }

  private List<Choice> choices(Mention mention, Optional<SavedReply> chosen) {
    return savedReplies(mention).stream()
        .map(reply ->
            new Choice(
                reply.key(),
                reply.title(),
                console.texts().language(reply.lang()),
                sameLanguage(reply, mention),
                chosen.filter(reply::equals).isPresent()))
        .toList();
  }

  /// The chosen reply filled in, else what was drafted last.
  private String answer(Optional<SavedReply> chosen, Case subject, String agent) {
    return chosen
        .map(reply -> console.alerts().playbook().fill(reply, subject, agent))
        .orElseGet(() -> subject.replies().isEmpty() ? "" : subject.replies().getLast().text());
  }

  private List<EvidenceView> evidence(Mention mention) {
    return console.crawler().evidence().stream()
        .flatMap(archive -> archive.of(mention.post().key()).stream())
        .limit(EVIDENCE_SHOWN)
        .map(page -> EvidenceView.of(page, console.times()))
        .toList();
  }

  /// Where the reply is written: what the source says, else the post's own page.
  private Optional<String> writeAt(Mention mention) {
    return console
        .crawler()
        .sources()
        .find(mention.sourceId())
        .flatMap(source -> source.spec().replies().writeAt())
        .map(Object::toString)
        .or(() -> mention.post().url())
        .flatMap(SafeLink::of);
  }

  /// The language in which nobody has shown yet that the machine is right; empty where it is.
  private Optional<String> unproven(Mention mention) {
    var score = mention.score();
    boolean proven =
        console.indexer().measured().stream()
            .anyMatch(one ->
                one.lang().equals(score.lang())
                    && one.model().equals(score.model())
                    && one.proven());
    return proven ? Optional.empty() : Optional.of(console.texts().language(score.lang()));
  }

  private static boolean sameLanguage(SavedReply reply, Mention mention) {
    return reply.lang().equals(mention.score().lang());
  }
}
