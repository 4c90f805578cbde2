package org.earshot.benchmarks;

import java.nio.file.Path;
import java.util.List;
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

/// A bare Lucene index of posts, with the fields that a mention has, sorted by time.
final class Words {
  private static final int COMMIT_EVERY = 640;

  private Words() {}

  /// Indexes them; CPU time of one in microseconds.
  static double index(Path folder, List<Post> posts) throws Exception {
    var sort = new Sort(new SortField("seen", SortField.Type.LONG, true));
    var config = new IndexWriterConfig(new StandardAnalyzer()).setIndexSort(sort);
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, config)) {
      var cost =
          Cost.of(
              posts.size(),
              () -> {
                for (int i = 0; i < posts.size(); i++) {
                  writer.updateDocument(new Term("id", "" + i), document(i, posts.get(i)));
                  if (i % COMMIT_EVERY == COMMIT_EVERY - 1) {
                    writer.commit();
                  }
                }
                writer.commit();
              });
      return cost.cpu() / posts.size() * 1e6;
    }
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
