create table sandbox (
    id           varchar(32)              not null primary key,
    learner      varchar(36)              not null,
    -- The learner while the sandbox is open, else null: so that nobody ever has two.
    holder       varchar(36),
    state        varchar(16)              not null,
    stage        varchar(16),
    reason       varchar(64),
    requested_at timestamp with time zone not null,
    booting_at   timestamp with time zone,
    leased_at    timestamp with time zone,
    expires_at   timestamp with time zone,
    used_at      timestamp with time zone not null,
    closed_at    timestamp with time zone,
    constraint sandbox_one_for_each_learner unique (holder)
);

create index sandbox_by_state on sandbox (state, requested_at);
create index sandbox_by_learner on sandbox (learner, requested_at);
