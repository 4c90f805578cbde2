package org.earshot.app.control;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.earshot.alerts.Recipient;
import org.earshot.app.Earshot;
import org.earshot.app.json.MentionJson;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRole;
import org.earshot.indexer.HandReport;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.SearchResult;
import org.earshot.indexer.Training;
import tools.jackson.databind.JsonNode;

/// Does what a request asks, over the opened whole.
public final class Clerk {
  private static final long PERCENT = 100;

  private final Earshot earshot;

  public Clerk(Earshot earshot) {
    this.earshot = earshot;
  }

  /// Does it, telling each piece as it comes. What people can put right is an answer; everything
  /// else is thrown.
  public void serve(Request request, Consumer<Answer> out) {
    try {
      switch (request) {
        case Request.Search search -> search(search, out);
        case Request.Report report -> report(report, out);
        case Request.Brands _ -> earshot.indexer().brands().all().forEach(item(out));
        case Request.Users _ -> earshot.accounts().all().forEach(item(out));
        case Request.AddUser add -> add(add, out);
        case Request.ChangePassword change -> changePassword(change, out);
        case Request.Digest digest -> digest(digest, out);
        case Request.Reindex _ -> reindex(out);
        case Request.Train train -> train(train, out);
        case Request.Rollback _ -> rollback(out);
      }
      out.accept(new Answer.Done());
    } catch (IllegalArgumentException | NoSuchElementException refused) {
      out.accept(new Answer.Failed(String.valueOf(refused.getMessage())));
    } catch (IOException failed) {
      out.accept(new Answer.Failed("the folder of the models cannot be used: " + failed));
    }
  }

  private static String said(SearchResult.BadQuery bad) {
    var where = bad.position() < 0 ? "" : ", sign " + (bad.position() + 1);
    return where + ": " + bad.message();
  }

  private void search(Request.Search search, Consumer<Answer> out) {
    int left = search.limit();
    var cursor = Optional.<String>empty();
    do {
      int page = Math.min(left, SearchRequest.MOST);
      switch (earshot.indexer().search(new SearchRequest(search.query(), page, cursor))) {
        case SearchResult.BadQuery bad ->
            throw new IllegalArgumentException("cannot read the query" + said(bad));
        case SearchResult.Found found -> {
          found.hits().forEach(hit -> out.accept(mention(hit.mention())));
          left -= found.hits().size();
          cursor = found.hits().isEmpty() ? Optional.empty() : found.next();
          if (left <= 0 || cursor.isEmpty()) {
            out.accept(new Answer.Said((search.limit() - left) + " of " + found.total()));
          }
        }
      }
    } while (left > 0 && cursor.isPresent());
  }

  private void report(Request.Report report, Consumer<Answer> out) {
    var brand = report.brand().map(this::brand).orElseGet(this::onlyBrand);
    var kept =
        earshot
            .indexer()
            .report(
                new HandReport(URI.create(report.url()), report.text(), brand.key(), report.by()));
    out.accept(mention(kept));
    out.accept(new Answer.Said("kept as mention " + kept.id() + " of " + brand.name()));
  }

  private Brand brand(String said) {
    return earshot.indexer().brands().all().stream()
        .filter(brand -> brand.key().equals(said) || brand.name().equalsIgnoreCase(said))
        .findFirst()
        .orElseThrow(
            () -> new NoSuchElementException("there is no brand '" + said + "'; " + brandKeys()));
  }

  private Brand onlyBrand() {
    var own =
        earshot.indexer().brands().all().stream()
            .filter(brand -> brand.role() == BrandRole.OWN)
            .toList();
    if (own.size() != 1) {
      throw new IllegalArgumentException(
          "say which brand it concerns, with --brand; " + brandKeys());
    }
    return own.getFirst();
  }

  private String brandKeys() {
    var keys = earshot.indexer().brands().all().stream().map(Brand::key).toList();
    return keys.isEmpty() ? "no brand is watched yet" : "there is " + String.join(", ", keys);
  }

  private void add(Request.AddUser add, Consumer<Answer> out) {
    var account = earshot.accounts().add(add.name(), add.role(), add.password(), add.by());
    out.accept(new Answer.Said("user " + account.name() + " added"));
  }

  private void changePassword(Request.ChangePassword change, Consumer<Answer> out) {
    earshot.accounts().changePassword(change.name(), change.password(), change.by());
    out.accept(new Answer.Said("password of " + change.name() + " changed"));
  }

  private void digest(Request.Digest digest, Consumer<Answer> out) {
    for (var recipient : recipients(digest.recipient())) {
      if (digest.send()) {
        var notice = earshot.alerts().sendDigest(recipient.key());
        out.accept(
            new Answer.Said(
                "digest for " + recipient.name() + " put into the outbox: " + notice.subject()));
      } else {
        item(out).accept(earshot.alerts().digest(recipient.key()));
      }
    }
  }

  private List<Recipient> recipients(Optional<String> key) {
    var all = earshot.alerts().playbook().recipients();
    var asked =
        new ArrayList<>(
            all.stream().filter(one -> key.map(one.key()::equals).orElse(true)).toList());
    if (asked.isEmpty()) {
      throw new NoSuchElementException(
          key.map(name -> "there is no recipient '" + name + "'; ").orElse("")
              + (all.isEmpty()
                  ? "there are no recipients yet"
                  : all.stream()
                      .map(Recipient::key)
                      .collect(Collectors.joining(", ", "there is ", ""))));
    }
    return asked;
  }

  private void reindex(Consumer<Answer> out) {
    long total = earshot.indexer().count();
    long done =
        earshot.indexer().reindex(reached -> out.accept(new Answer.Progress(reached, total)));
    out.accept(new Answer.Said("the index holds " + done + " mentions"));
  }

  private void train(Request.Train asked, Consumer<Answer> out) throws IOException {
    var indexer = earshot.configuration().indexer();
    var examples = earshot.indexer().examples(indexer.learning().from());
    var training =
        earshot
            .models()
            .train(
                examples,
                asked.dryRun(),
                percent -> out.accept(new Answer.Progress(percent, PERCENT)));
    item(out).accept(training);
    switch (training.decision()) {
      case NO_CONSENT, TOO_FEW -> throw new IllegalArgumentException(training.why());
      case KEPT, WOULD_CHANGE, CHANGED -> out.accept(new Answer.Said(said(training)));
    }
  }

  private static String said(Training training) {
    return switch (training.decision()) {
      case CHANGED ->
          training.inUse()
              + " scores from now on, what was scored before stays as it is; "
              + training.why();
      case WOULD_CHANGE -> "the new model would take over; " + training.why();
      case NO_CONSENT, TOO_FEW, KEPT -> training.inUse() + " goes on scoring; " + training.why();
    };
  }

  private void rollback(Consumer<Answer> out) throws IOException {
    var before =
        earshot
            .models()
            .rollback()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "the shipped model is in use; there is nothing to go back to"));
    out.accept(new Answer.Said(before + " scores from now on"));
  }

  private static Answer mention(org.earshot.indexer.Mention mention) {
    return new Answer.Item(Wire.JSON.valueToTree(MentionJson.of(mention)));
  }

  private static Consumer<Object> item(Consumer<Answer> out) {
    return value -> out.accept(new Answer.Item(Wire.JSON.<JsonNode>valueToTree(value)));
  }
}
