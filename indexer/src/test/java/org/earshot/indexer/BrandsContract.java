package org.earshot.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What holds of the brands that are kept, on each database.
abstract class BrandsContract extends CopiesContract {
  @Test
  void manyBrandsAreKeptTogetherAndHeardAtOnce() {
    bench.indexer.brands().putAll(List.of());
    var many =
        new ArrayList<>(
            IntStream.range(0, 300).mapToObj(i -> brand("b" + i, "Brand" + i)).toList());
    bench.indexer.brands().putAll(many);
    many.set(7, brand("b7", "Seventh"));
    bench.indexer.brands().putAll(many.subList(5, 9));

    assertThat(bench.indexer.brands().all()).hasSize(301).contains(many.get(7), many.get(299));
    assertThat(bench.live(Workbench.post("1", "Seventh, Brand8"), Workbench.post("2", "Brand7")))
        .hasSize(1);
  }

  @Test
  void brandsAreKeptReplacedAndRemoved() {
    var other = new Brand("z", "Z", BrandRole.COMPETITOR, List.of("Zeta"), List.of("x"), List.of());
    bench.indexer.brands().put(other);
    var renamed =
        new Brand("z", "Zeta Oy", BrandRole.OWN, List.of("Zeta", "Y"), List.of(), List.of());
    bench.indexer.brands().put(renamed);
    bench.reopen();

    assertThat(bench.indexer.brands().all()).containsExactly(Workbench.KETTLE, renamed);
    assertThat(bench.live(Workbench.post("1", "Zeta and Acme Kettle"))).hasSize(1);
    assertThat(bench.mentions()).extracting(Mention::brand).containsExactly("z", "acme-kettle");

    bench.indexer.brands().remove("z");
    assertThat(bench.indexer.brands().find("z")).isEmpty();
    assertThat(bench.live(Workbench.post("2", "Zeta"))).isEmpty();
    assertThat(bench.indexer.count()).isEqualTo(2);
  }

  @Test
  void changedBrandsCountForTheNextHarvest() {
    var brands = bench.indexer.brands();
    brands.put(brand("y", "Ypsilon"));
    brands.put(brand("z", "Zeta"));
    bench.live(Workbench.post("1", "Ypsilon and Zeta"));
    brands.put(brand("z", "Omega"));
    brands.remove("y");
    bench.live(Workbench.post("2", "Ypsilon and Zeta and Omega"));
    brands.put(brand("x", "Xenon"));
    brands.remove("z");
    bench.live(Workbench.post("3", "Ypsilon and Zeta and Omega and Xenon"));

    assertThat(bench.mentions())
        .extracting(mention -> mention.post().key().id() + mention.brand())
        .containsExactly("1y", "1z", "2z", "3x");
  }

  @Test
  void mentionTellsWhichPartOfTheLineStandsWhere() {
    bench.indexer.brands().put(brand("z", "zeta NEAR/3 (leak OR drip)"));
    bench.live(Workbench.post("1", "a drip, Zeta!"));

    assertThat(bench.indexer.naming(bench.only()))
        .contains(
            new Naming(
                "zeta NEAR/3 (leak OR drip)",
                List.of(new Naming.Place("zeta NEAR/3 (leak OR drip)", "text", 2, 12))));
    bench.indexer.brands().remove("z");
    assertThat(bench.indexer.naming(bench.only())).isEmpty();
  }

  private static Brand brand(String key, String phrase) {
    return new Brand(key, key, BrandRole.OWN, List.of(phrase), List.of(), List.of());
  }
}
