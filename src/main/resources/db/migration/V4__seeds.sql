-- What a learner's own names and numbers in a lab are drawn from.
create table lab_seed (
    learner varchar(36) not null,
    lab     varchar(64) not null,
    seed    bigint      not null,
    primary key (learner, lab)
);

-- An attempt keeps the seed it was made under. 0 draws the first values, as all attempts so far were made.
alter table attempt add column seed bigint default 0 not null;
alter table attempt alter column seed drop default;
