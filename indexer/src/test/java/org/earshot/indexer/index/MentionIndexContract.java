package org.earshot.indexer.index;

import java.nio.file.Path;
import org.earshot.indexer.MentionIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What every index of mentions does, whatever engine it is made of.
abstract class MentionIndexContract
    implements KeepingContract,
        PagingContract,
        QueryContract,
        WordFormContract,
        CountingContract,
        LikenessContract {
  @TempDir Path folder;
  MentionIndex index;

  abstract MentionIndex open(Path place);

  @Override
  public MentionIndex index() {
    return index;
  }

  @Override
  public void reopen() {
    index.close();
    index = open(folder);
  }

  @BeforeEach
  void open() {
    index = open(folder);
  }

  @AfterEach
  void close() {
    index.close();
    index.close();
  }
}
