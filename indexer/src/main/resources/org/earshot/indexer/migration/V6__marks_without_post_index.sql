-- It cost a third of keeping a mark, and served nothing but forgetting.
drop index indexer.marks_post;
