-- Whether the last page of a look was a site's map.
alter table crawler.looks add column is_map boolean default false not null;

-- What the maps of a source name: pages that are read for their posts, and further maps.
create table crawler.map_entries (
  source_id bigint not null references crawler.sources (id) on delete cascade,
  -- That of its look, which is there once it has been asked for.
  place_key varchar(64) not null,
  -- The place key of the map that names it.
  map_key varchar(64) not null,
  address text not null,
  -- When it changed last by the map's word: some time from the one moment to the other.
  said_from timestamp(6) with time zone,
  said_until timestamp(6) with time zone,
  -- What the map had said when it was read last.
  had timestamp(6) with time zone,
  read_at timestamp(6) with time zone,
  -- Whether it was read last because the map said that it changed, and had nothing new.
  idle boolean,
  -- Since when the map names it no more.
  dropped timestamp(6) with time zone,
  added timestamp(6) with time zone not null,
  primary key (source_id, place_key)
);
