-- The revision with which a brand changed last, so that who listens reads only what changed.
alter table indexer.brands add column revision bigint default 0 not null;
create index brands_revision on indexer.brands (revision);
