-- Copies are of posts, whatever brands they name. The first place that is known is one for all
-- that are alike, for each kind of kinship by itself.
drop table indexer.near_duplicates;
create table indexer.near_duplicates (
  post_id bigint not null references indexer.posts (id),
  kind varchar(16) not null,
  first_id bigint not null references indexer.posts (id),
  first_at timestamp with time zone not null,
  likeness double precision not null,
  primary key (post_id, kind)
);
create index near_duplicates_first on indexer.near_duplicates (first_id);

-- By what later posts are found to be copies of a recent one. Without a foreign key: a mark too
-- many is harmless, and there are many.
create table indexer.marks (
  mark bigint not null,
  post_id bigint not null,
  primary key (mark, post_id)
);
create index marks_post on indexer.marks (post_id);
