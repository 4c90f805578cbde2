-- What was looked at by source and hour, for the ledger: what could be seen, and what could not.
create table crawler.coverage (
  source_id bigint not null references crawler.sources (id) on delete cascade,
  hour_at timestamp(6) with time zone not null,
  looks integer not null,
  good integer not null,
  blocked integer not null,
  posts integer not null,
  primary key (source_id, hour_at)
);

create index coverage_hour on crawler.coverage (hour_at);

-- Whether a post that is gone from its own page is still seen on another one.
create index known_posts_key on crawler.known_posts (post_key);
