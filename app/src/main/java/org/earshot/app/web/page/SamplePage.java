package org.earshot.app.web.page;

import java.util.List;
import org.earshot.app.web.view.MeasuredView;
import org.earshot.app.web.view.PostView;
import org.earshot.indexer.Sentiment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Ten mentions a week, drawn at random, put to people; and how right the machine was by their
/// word.
@Controller
final class SamplePage {
  private final Console console;

  SamplePage(Console console) {
    this.console = console;
  }

  /// One mention to judge. What the machine made of it is not shown, lest people just agree.
  record Drawn(PostView post, String brand) {}

  @GetMapping("/sample")
  String sample(Model model) {
    var wording = console.wording();
    List<Drawn> drawn =
        console.indexer().sample().stream()
            .map(mention ->
                new Drawn(PostView.of(mention, wording), wording.names().brand(mention.brand())))
            .toList();
    model.addAttribute("drawn", drawn);
    model.addAttribute("sentiments", Sentiment.values());
    model.addAttribute(
        "measured",
        console.indexer().measured().stream()
            .map(one -> MeasuredView.of(one, console.texts()))
            .toList());
    model.addAttribute("inUse", console.models().inUse());
    model.addAttribute("trouble", console.models().trouble().orElse(""));
    return "sample";
  }
}
