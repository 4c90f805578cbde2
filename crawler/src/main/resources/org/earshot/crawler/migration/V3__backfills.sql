-- Readings of a source's past on request; where each one stands is its look of the place key 'past'.
create table crawler.backfills (
  source_id bigint primary key references crawler.sources (id) on delete cascade,
  since timestamp(6) with time zone,
  most_posts integer not null,
  most_pages integer not null,
  state varchar(20) not null,
  detail text not null,
  pages integer not null,
  posts integer not null,
  oldest timestamp(6) with time zone,
  started timestamp(6) with time zone not null,
  ended timestamp(6) with time zone
);
