-- In which sandboxes a lab was begun: what it begins with is put into a sandbox once.
create table lab_setup (
    sandbox     varchar(32)              not null,
    lab         varchar(64)              not null,
    prepared_at timestamp with time zone not null,
    primary key (sandbox, lab)
);

-- What learners asked for: that a lab be prepared, or begun anew. Carried out in turn with their attempts.
create table preparation (
    id          varchar(36)              not null primary key,
    learner     varchar(36)              not null,
    lab         varchar(64)              not null,
    anew        boolean                  not null,
    tries       integer                  not null,
    reason      varchar(64),
    asked_at    timestamp with time zone not null,
    finished_at timestamp with time zone
);

create index preparation_by_learner on preparation (learner, lab, asked_at);

-- Who has looked at a lab's solution before solving it. Later attempts at that lab are practice.
create table given_up (
    learner     varchar(36)              not null,
    lab         varchar(64)              not null,
    given_up_at timestamp with time zone not null,
    primary key (learner, lab)
);
