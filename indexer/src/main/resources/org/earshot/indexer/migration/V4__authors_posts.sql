-- Whether an author waits for an answer is asked for each post of his.
create index post_versions_author on indexer.post_versions (author_id);

-- What language a source usually speaks is asked for posts of a word or two.
create index mentions_source on indexer.mentions (source_id, id);
