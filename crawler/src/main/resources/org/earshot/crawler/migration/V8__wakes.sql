-- When a host wants its next step: the time of its first look that is due, or later where it may not be asked before.
-- Null where there is nothing to do.
alter table crawler.gates add column wake_at timestamp(6) with time zone;
-- Raised by whoever takes the host, or gives it something to do: who gives it back then knows that his own word is not the last.
alter table crawler.gates add column stirred bigint default 0 not null;

insert into crawler.gates (group_key, next_at)
select l.group_key, min(l.due_at) from crawler.looks l
where not exists (select 1 from crawler.gates g where g.group_key = l.group_key)
group by l.group_key;
update crawler.gates set wake_at = next_at
where exists (select 1 from crawler.looks l where l.group_key = crawler.gates.group_key);

create index gates_wake on crawler.gates (wake_at);
-- What is over is looked for all the time.
create index looks_ends on crawler.looks (ends_at);
