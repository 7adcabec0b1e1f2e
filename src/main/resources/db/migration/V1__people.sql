create table account (
  id            varchar(36)  not null primary key,
  name          varchar(80)  not null,
  -- the name without regard to case and Unicode form: what must be unique
  name_key      varchar(120) not null unique,
  password_hash varchar(100) not null,
  role          varchar(20)  not null check (role in ('learner', 'instructor')),
  language      varchar(2)   not null check (language in ('ko', 'en')),
  created_at    timestamp with time zone not null
);
