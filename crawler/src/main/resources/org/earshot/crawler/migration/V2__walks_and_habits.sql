-- The bounds between which a source's cadence follows how often it changes.
alter table crawler.sources add column fastest_millis bigint;
alter table crawler.sources add column slowest_millis bigint;
update crawler.sources set fastest_millis = cadence_millis, slowest_millis = cadence_millis;
alter table crawler.sources alter column fastest_millis set not null;
alter table crawler.sources alter column slowest_millis set not null;

-- How many pages of its list a look has read already, before it goes on at at_address.
alter table crawler.looks add column page_number integer default 0 not null;
-- Short names of the posts on the first page of the last whole look, and of the one under way.
alter table crawler.looks add column remembered text default '' not null;
alter table crawler.looks add column fresh text default '' not null;
-- Where a list that has its newest posts on its last page is read from.
alter table crawler.looks add column tail_address text;
-- How often it changes, how far apart its posts are, how quickly it answers: see Habits.
alter table crawler.looks add column habits text default '' not null;
