-- One event in the world, told by any number of outlets.
create table reporting.story (
    story_id text primary key, -- key of its first article
    title text not null,
    area text not null check (area in ('home', 'nation', 'partner', 'elsewhere')),
    first_published date not null,
    last_published date not null
);

create table reporting.article (
    article_id text primary key, -- the landing item's id
    identity text not null, -- the same for every version of one article
    source_id text not null,
    document_id text not null,
    pointer text not null,
    uri text not null,
    url text,
    title text not null,
    subtitles text[] not null,
    byline_name text,
    byline_role text,
    byline_email text,
    credit text,
    published_at timestamptz,
    published_on date not null, -- in the source's zone
    published_from text not null check (published_from in ('page', 'feed', 'delivery')),
    modified_at timestamptz,
    language text not null,
    body text not null, -- paragraphs joined by line feeds
    repeats_removed int not null,
    business_date date not null,
    copy_kind text check (copy_kind in ('exact', 'near', 'syndicated')),
    copy_of text references reporting.article, -- the first article with this text
    supersedes text references reporting.article, -- the version before this one
    story_id text references reporting.story,
    relevant boolean not null, -- it names something that the watch follows
    run_id bigint not null
);

create index on reporting.article (business_date);
create index on reporting.article (published_on);
create index on reporting.article (identity);
create index on reporting.article (story_id);
create index on reporting.article (copy_of);
create index on reporting.article (supersedes);

create table reporting.sentence (
    article_id text not null references reporting.article,
    sentence_no int not null,
    begin_offset int not null,
    end_offset int not null,
    text text not null,
    primary key (article_id, sentence_no)
);

create table reporting.figure (
    figure_id text primary key, -- key(article, begin, end)
    article_id text not null references reporting.article,
    sentence_no int not null,
    begin_offset int not null,
    end_offset int not null,
    surface text not null,
    value numeric not null,
    low numeric,
    high numeric,
    approximation text not null,
    unit text not null,
    type text not null,
    basis text
);

create index on reporting.figure (article_id);

create table reporting.date_mention (
    article_id text not null references reporting.article,
    begin_offset int not null,
    end_offset int not null,
    sentence_no int not null,
    surface text not null,
    from_date date not null,
    to_date date not null,
    grain text not null,
    why text not null,
    primary key (article_id, begin_offset, end_offset)
);

create table reporting.entity (
    entity_id text primary key,
    kind text not null,
    parent_id text,
    title text
);

create table reporting.entity_name (
    entity_id text not null references reporting.entity on delete cascade,
    language text not null, -- 'alias' for an alias
    name text not null,
    primary key (entity_id, language, name)
);

create table reporting.mention (
    article_id text not null references reporting.article,
    begin_offset int not null,
    end_offset int not null,
    sentence_no int not null,
    surface text not null,
    type text not null check (type in ('person', 'organisation', 'place', 'programme')),
    name text not null,
    title text,
    entity_id text, -- of the entity or the programme
    primary key (article_id, begin_offset, end_offset, type)
);

create index on reporting.mention (entity_id);

create table reporting.event (
    event_id text primary key, -- key(article, sentence, number within the sentence)
    article_id text not null references reporting.article,
    sentence_no int not null,
    kind text not null,
    status text not null check (status in ('done', 'planned', 'proposed', 'under-review', 'cancelled', 'failed')),
    from_date date,
    to_date date,
    place text,
    about text,
    about_id text -- of the entity or the programme that it is about
);

create index on reporting.event (article_id);

create table reporting.event_participant (
    event_id text not null references reporting.event on delete cascade,
    position int not null,
    name text not null,
    title text,
    type text not null,
    entity_id text,
    primary key (event_id, position)
);

create table reporting.programme (
    programme_id text primary key,
    pillar text not null,
    owner_id text,
    stages text[] not null
);

-- A stage that an article's sentence gives evidence of.
create table reporting.programme_status (
    programme_id text not null references reporting.programme,
    article_id text not null references reporting.article,
    sentence_no int not null,
    stage text not null,
    on_date date not null, -- when it happened or will happen, else the day of publication
    planned boolean not null, -- the stage is announced for later
    primary key (programme_id, article_id, sentence_no, stage)
);

grant select, insert, update, delete on all tables in schema reporting to sillok_transform;
grant select on all tables in schema reporting to sillok_report, sillok_reader;
