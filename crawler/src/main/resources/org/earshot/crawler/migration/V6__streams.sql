-- One row for each source that is listened to: who listens now, and how far everything was taken.
create table crawler.streams (
  source_id bigint primary key references crawler.sources (id) on delete cascade,
  -- Time of the last event taken, in microseconds since 1970; absent before the first.
  cursor_micros bigint,
  owner varchar(40),
  lease_until timestamp(6) with time zone
);
