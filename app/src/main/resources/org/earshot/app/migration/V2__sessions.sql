-- Log-ins that outlive a restart and are shared by several nodes. The column names are Spring Session's.
create table app.session (
  primary_id char(36) not null primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);

create unique index session_by_id on app.session (session_id);
create index session_by_expiry on app.session (expiry_time);
create index session_by_principal on app.session (principal_name);

create table app.session_attributes (
  session_primary_id char(36) not null references app.session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
