-- Mentions that are put to people at random, some each week: only what is said of these tells how
-- often the scorer is right. The version is the one that was drawn.
create table indexer.samples (
  mention_id bigint primary key references indexer.mentions (id),
  version int not null,
  week date not null,
  drawn timestamp with time zone not null
);
create index samples_week on indexer.samples (week);
