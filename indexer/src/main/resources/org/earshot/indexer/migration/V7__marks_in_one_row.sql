-- The numbers of these are allotted under the lock of the log's head, which whoever keeps posts
-- holds anyway; so a batch knows them before it writes.
insert into indexer.heads (name, number)
  select 'authors', coalesce(max(id), 0) from indexer.authors;
insert into indexer.heads (name, number)
  select 'posts', coalesce(max(id), 0) from indexer.posts;
insert into indexer.heads (name, number)
  select 'mentions', coalesce(max(id), 0) from indexer.mentions;

-- All marks of a post in one row, at the end of the table: a row for each mark, in the order of
-- the marks, cost as much as half of everything else that is kept of a post.
create table indexer.post_marks (
  id bigint primary key,
  post_id bigint not null,
  marks bigint array not null
);
insert into indexer.post_marks (id, post_id, marks)
  select row_number() over (order by post_id), post_id, array_agg(mark)
  from indexer.marks group by post_id;
insert into indexer.heads (name, number)
  select 'marks', coalesce(max(id), 0) from indexer.post_marks;
drop table indexer.marks;
