package org.earshot.indexer.keep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

  private static final String SELECT = "select brand, name, role, spec, added from indexer.brands ";

  private final Store store;
  private final Clock clock;

  public BrandStore(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void put(Brand brand) {
    store.promise(handle -> {
      moveRevision(handle);
      handle
          .createUpdate(
              """
              insert into indexer.brands (brand, name, role, spec, added)
              values (:brand, :name, :role, :spec, :added) on conflict do nothing\
              """)
          .bind("brand", brand.key())
          .bind("name", brand.name())
          .bind("role", brand.role().name())
          .bind("spec", spec(brand))
          .bind("added", Times.of(clock.instant()))
          .execute();
      return handle
          .createUpdate(
              """
              update indexer.brands set name = :name, role = :role, spec = :spec
              where brand = :brand\
              """)
          .bind("brand", brand.key())
          .bind("name", brand.name())
          .bind("role", brand.role().name())
          .bind("spec", spec(brand))
          .execute();
    });
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

  private static void moveRevision(Handle handle) {
    Heads.move(handle, Heads.BRANDS, Heads.lock(handle, Heads.BRANDS) + 1);
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
