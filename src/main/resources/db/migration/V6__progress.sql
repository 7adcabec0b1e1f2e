-- Which lessons a learner says they have read.
create table lesson_read (
    learner varchar(36)              not null,
    lesson  varchar(64)              not null,
    read_at timestamp with time zone not null,
    primary key (learner, lesson)
);

-- The last answer to each question of a lesson's quiz. Once right stays right, whatever is tried later.
create table quiz_answer (
    learner     varchar(36)              not null,
    lesson      varchar(64)              not null,
    question    varchar(64)              not null,
    chosen      varchar(2000)            not null,
    correct     boolean                  not null,
    once_right  boolean                  not null,
    tries       integer                  not null,
    answered_at timestamp with time zone not null,
    primary key (learner, lesson, question)
);

-- Where a learner was reading last.
create table reading_place (
    learner varchar(36)              not null primary key,
    lesson  varchar(64)              not null,
    section varchar(200)             not null,
    kept_at timestamp with time zone not null
);

-- Who has completed the course. The code is all that is needed to look a certificate up.
create table certificate (
    code      varchar(20)              not null primary key,
    learner   varchar(36)              not null unique,
    name      varchar(80)              not null,
    lessons   integer                  not null,
    labs      integer                  not null,
    issued_at timestamp with time zone not null
);
