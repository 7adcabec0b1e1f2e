-- Texts are varchar and not clob: both databases then hand them out as plain strings.
create table attempt (
    id          varchar(36)              not null primary key,
    learner     varchar(36)              not null,
    lab         varchar(64)              not null,
    state       varchar(16)              not null,
    manifest    varchar(300000)          not null,
    tries       integer                  not null,
    refusals    varchar(100000),
    reason      varchar(64),
    created_at  timestamp with time zone not null,
    started_at  timestamp with time zone,
    applied_at  timestamp with time zone,
    finished_at timestamp with time zone
);

create index attempt_by_learner on attempt (learner, lab, created_at);

-- Append-only. A later grade of the same attempt points at the one it replaces.
create table grade (
    id         varchar(36)              not null primary key,
    attempt    varchar(36)              not null references attempt (id),
    replaces   varchar(36) references grade (id),
    version    integer                  not null,
    score      integer                  not null,
    points     integer                  not null,
    outcomes   varchar(1000000)         not null,
    evidence   varchar(1000000)         not null,
    created_at timestamp with time zone not null,
    constraint grade_once_for_each_version unique (attempt, version)
);

-- What the last submission to a lab put into a sandbox, so that the next one can take it away again.
create table applied_object (
    id          varchar(36)  not null primary key,
    sandbox     varchar(32)  not null,
    lab         varchar(64)  not null,
    api_version varchar(100) not null,
    kind        varchar(100) not null,
    name        varchar(253) not null,
    constraint applied_object_once unique (sandbox, lab, api_version, kind, name)
);

-- What a learner has typed and not submitted yet.
create table draft (
    learner    varchar(36)              not null,
    lab        varchar(64)              not null,
    content    varchar(300000)          not null,
    updated_at timestamp with time zone not null,
    primary key (learner, lab)
);

-- The table of db-scheduler, which carries the queue of attempts.
create table scheduled_tasks (
    task_name            varchar(100)             not null,
    task_instance        varchar(100)             not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            varchar(50),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
