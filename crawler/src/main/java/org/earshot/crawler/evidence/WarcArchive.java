package org.earshot.crawler.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Evidence;
import org.earshot.crawler.EvidenceArchive;
import org.earshot.crawler.EvidenceSettings;
import org.earshot.crawler.Page;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.Source;
import org.earshot.crawler.frontier.Witness;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The archive over a folder of WARC files.
public final class WarcArchive implements EvidenceArchive, Witness {
  private static final Logger LOG = LoggerFactory.getLogger(WarcArchive.class);

  private final EvidenceSettings settings;
  private final Clock clock;
  private final EvidenceRows rows;
  private final Shelf shelf;

  /// The file that is being written; empty where the next page begins a new one.
  private Optional<String> open = Optional.empty();

  /// Opens the archive and mends what a crash left.
  public WarcArchive(EvidenceSettings settings, Jdbi durable, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.rows = new EvidenceRows(durable);
    this.shelf = new Shelf(settings.folder());
    mend();
  }

  @Override
  public synchronized void keep(Page page, Source source, Set<PostKey> mentions) {
    var digest = Chain.sha256(page.body());
    var record = Records.response(page, digest);
    var file = writable();
    var spot = new Shelf.Spot(file, shelf.size(file), record.length);
    rows.add(
        new EvidenceRows.Arriving(
            page, source.id(), mentions, HexFormat.of().formatHex(digest), spot));
    try {
      shelf.append(file, record);
    } catch (RuntimeException e) {
      open = Optional.empty(); // it may end in half a record
      var lost = rows.in(file).stream().filter(row -> row.spot().equals(spot)).toList();
      rows.rewritten(lost, List.of(), clock.instant());
      throw e;
    }
  }

  private String writable() {
    return open.filter(this::hasRoom).orElseGet(this::begin);
  }

  private boolean hasRoom(String file) {
    return shelf.has(file) && shelf.size(file) < settings.fileBytes();
  }

  private String begin() {
    var now = clock.instant();
    var file = Shelf.freshName(now);
    shelf.append(file, Records.opening(file, now));
    open = Optional.of(file);
    return file;
  }

  @Override
  public List<Evidence> of(PostKey post) {
    return rows.of(post).stream().map(EvidenceRow::evidence).toList();
  }

  @Override
  public synchronized Optional<byte[]> file(long id) {
    return rows.find(id).map(row -> shelf.read(row.spot()));
  }

  @Override
  public synchronized int erase(PostKey post) {
    return forget(rows.of(post));
  }

  @Override
  public synchronized int purge(Instant before) {
    return forget(rows.olderThan(before));
  }

  /// Forgets the pages whose time is over.
  public int tidy() {
    int gone = purge(clock.instant().minus(settings.lifetime()));
    if (gone > 0) {
      LOG.info("{} pages of evidence were older than {} and are gone", gone, settings.lifetime());
    }
    return gone;
  }

  private int forget(List<EvidenceRow> gone) {
    var byFile = new LinkedHashMap<String, List<EvidenceRow>>();
    gone.forEach(row -> byFile.computeIfAbsent(row.spot().file(), _ -> new ArrayList<>()).add(row));
    byFile.forEach(this::rewrite);
    return gone.size();
  }

  /// Writes a file anew without some of its pages.
  private void rewrite(String file, List<EvidenceRow> gone) {
    if (open.filter(file::equals).isPresent()) {
      open = Optional.empty();
    }
    var going = new HashSet<Long>();
    gone.forEach(row -> going.add(row.id()));
    var staying = rows.in(file).stream().filter(row -> !going.contains(row.id())).toList();
    rows.rewritten(gone, copied(staying), clock.instant());
    shelf.delete(file);
  }

  private List<EvidenceRow> copied(List<EvidenceRow> staying) {
    if (staying.isEmpty()) {
      return List.of();
    }
    var now = clock.instant();
    var fresh = Shelf.freshName(now);
    shelf.append(fresh, Records.opening(fresh, now));
    var moved = new ArrayList<EvidenceRow>();
    for (var row : staying) {
      var spot = new Shelf.Spot(fresh, shelf.size(fresh), row.spot().length());
      shelf.append(fresh, shelf.read(row.spot()));
      moved.add(new EvidenceRow(row.evidence(), spot, row.chain()));
    }
    return moved;
  }

  @Override
  public synchronized List<String> audit() {
    return rows.all(all -> new Audit(shelf).of(all, rows.head()));
  }

  /// Marks as gone what was not written whole, cuts its remains off, and deletes what no row names.
  /// No crash of ours leaves a row without its file: a file that is away is somewhere else, and its
  /// pages are not given up.
  private void mend() {
    var named = new HashSet<String>();
    for (var file : rows.files()) {
      if (!shelf.has(file)) {
        LOG.error("The file {} is not in the evidence folder {}", file, settings.folder());
        continue;
      }
      long size = shelf.size(file);
      var inFile = rows.in(file);
      var lost = inFile.stream().filter(row -> row.spot().end() > size).toList();
      if (!lost.isEmpty()) {
        LOG.warn("{} pages of evidence in {} were not written whole", lost.size(), file);
        rows.rewritten(lost, List.of(), clock.instant());
        cut(file, size, lost);
      }
      if (lost.size() < inFile.size()) {
        named.add(file);
      }
    }
    shelf.files().stream().filter(file -> !named.contains(file)).forEach(shelf::delete);
  }

  private void cut(String file, long size, List<EvidenceRow> lost) {
    long whole = lost.stream().mapToLong(row -> row.spot().offset()).min().orElse(size);
    if (whole < size) {
      shelf.cut(file, whole);
    }
  }
}
