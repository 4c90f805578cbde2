package org.earshot.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.earshot.crawler.Post;
import org.earshot.indexer.Score;

/// A bare Lucene index of posts, with the fields that a mention has, sorted by time.
///
/// In full each word also stands there as its language's stemmer leaves it, at the same place,
/// which is how Lucene's pages say to find a word both as it is written and in its other forms.
final class Words implements AutoCloseable {
  /// Is told the language of the next document.
  private interface Listener {
    void speak(String lang);
  }

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final Listener listener;
  private int next;

  private Words(Path folder, Analyzer analyzer, Listener listener) throws IOException {
    var sort = new Sort(new SortField("seen", SortField.Type.LONG, true));
    this.listener = listener;
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setIndexSort(sort));
  }

  static Words bare(Path folder) throws IOException {
    return new Words(folder, new StandardAnalyzer(), _ -> {});
  }

  /// In both forms.
  static Words inFull(Path folder) throws IOException {
    var forms = new BothForms();
    return new Words(folder, forms, forms::speak);
  }

  /// Indexes a batch, and keeps it.
  void index(List<Post> posts, List<Score> scores) throws IOException {
    for (int i = 0; i < posts.size(); i++) {
      listener.speak(scores.get(i).lang());
      writer.updateDocument(new Term("id", "" + next), document(next, posts.get(i)));
      next++;
    }
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    writer.close();
    directory.close();
  }

  private static Document document(int id, Post post) {
    var document = new Document();
    document.add(new StringField("id", "" + id, Field.Store.NO));
    document.add(new NumericDocValuesField("id", id));
    document.add(new TextField("text", post.text().orElse(""), Field.Store.YES));
    document.add(new TextField("author", post.author().name().orElse(""), Field.Store.YES));
    document.add(new LongPoint("seen", id));
    document.add(new NumericDocValuesField("seen", id));
    document.add(new LongPoint("published", id));
    document.add(new NumericDocValuesField("published", id));
    keyword(document, "url", post.url().orElse(""));
    for (var field : List.of("site", "type", "source", "lang", "brand", "sentiment")) {
      keyword(document, field, post.key().site());
      document.add(new SortedSetDocValuesField(field, new BytesRef(post.key().site())));
    }
    return document;
  }

  private static void keyword(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }
}
