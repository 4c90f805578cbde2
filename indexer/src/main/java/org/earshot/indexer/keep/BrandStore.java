package org.earshot.indexer.keep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRole;
import org.earshot.indexer.Brands;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The brands in the database. Each change moves a revision, by which another process sees it.
public final class BrandStore implements Brands {
  /// A brand and when we began to listen for it.
  public record Kept(Brand brand, Instant added) {}

  /// All brands as of a revision.
  public record Revision(long number, List<Kept> brands) {
    public Revision {
      brands = List.copyOf(brands);
    }
  }

  /// What changed since a revision.
  ///
  /// @param number the revision up to which it is told
  /// @param changed brands that are new or other than they were
  /// @param count how many brands there are in all; another number than expected tells that some
  ///   are gone
  public record Changes(long number, List<Kept> changed, long count) {
    public Changes {
      changed = List.copyOf(changed);
    }
  }

  private static final String SELECT = "select brand, name, role, spec, added from indexer.brands ";

  private final Store store;
  private final Clock clock;

  public BrandStore(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void putAll(Collection<Brand> brands) {
    if (brands.isEmpty()) {
      return;
    }
    var added = clock.instant();
    store.promise(handle -> {
      long revision = moveRevision(handle);
      Rows.write(
          handle,
          """
          insert into indexer.brands (brand, name, role, spec, added)
          values (?, ?, ?, ?, ?) on conflict do nothing\
          """,
          brands,
          (cells, brand) -> fill(cells.add(brand.key()), brand).addTime(added));
      Rows.write(
          handle,
          "update indexer.brands set name = ?, role = ?, spec = ?, revision = ? where brand = ?",
          brands,
          (cells, brand) -> fill(cells, brand).add(revision).add(brand.key()));
      return true;
    });
  }

  private static Cells fill(Cells cells, Brand brand) throws SQLException {
    return cells.add(brand.name()).add(brand.role().name()).add(spec(brand));
  }

  @Override
  public void remove(String key) {
    store.promise(handle -> {
      moveRevision(handle);
      return handle.execute("delete from indexer.brands where brand = ?", key);
    });
  }

  @Override
  public Optional<Brand> find(String key) {
    return store.read(handle ->
        handle
            .createQuery(SELECT + "where brand = :brand")
            .bind("brand", key)
            .map(BrandStore::kept)
            .findOne()
            .map(Kept::brand));
  }

  @Override
  public List<Brand> all() {
    return revision().brands().stream().map(Kept::brand).toList();
  }

  public long revisionNumber() {
    return store.read(handle -> Heads.read(handle, Heads.BRANDS));
  }

  /// The number is read first: a change in between is then seen once more, never missed.
  public Revision revision() {
    return store.read(handle -> {
      var number = Heads.read(handle, Heads.BRANDS);
      return new Revision(
          number, handle.createQuery(SELECT + "order by brand").map(BrandStore::kept).list());
    });
  }

  /// What changed since a revision. The number is read first, as in [#revision()].
  public Changes changes(long since) {
    return store.read(handle -> {
      var number = Heads.read(handle, Heads.BRANDS);
      var changed =
          handle
              .createQuery(SELECT + "where revision > :since order by brand")
              .bind("since", since)
              .map(BrandStore::kept)
              .list();
      var count = handle.createQuery("select count(*) from indexer.brands").mapTo(Long.class).one();
      return new Changes(number, changed, count);
    });
  }

  public Set<String> keys() {
    return store.read(
        handle -> handle.createQuery("select brand from indexer.brands").mapTo(String.class).set());
  }

  private static long moveRevision(Handle handle) {
    long next = Heads.lock(handle, Heads.BRANDS) + 1;
    Heads.move(handle, Heads.BRANDS, next);
    return next;
  }

  private static String spec(Brand brand) {
    return Json.brand(new Json.BrandSpec(brand.phrases(), brand.exclusions(), brand.accounts()));
  }

  private static Kept kept(ResultSet row, StatementContext context) throws SQLException {
    var spec = Json.brand(row.getString("spec"));
    var brand =
        new Brand(
            row.getString("brand"),
            row.getString("name"),
            BrandRole.valueOf(row.getString("role")),
            spec.phrases(),
            spec.exclusions(),
            spec.accounts());
    return new Kept(brand, Times.read(row, "added"));
  }
}
