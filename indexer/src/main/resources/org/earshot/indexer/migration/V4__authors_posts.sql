-- Whether an author waits for an answer is asked for each post of his.
create index post_versions_author on indexer.post_versions (author_id);
