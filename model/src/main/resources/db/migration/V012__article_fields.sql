-- What stands around an article's body, typed.
alter table reporting.article
    add column section text, -- as the outlet names it
    add column tags text[] not null default '{}', -- the page's own, else the feed's
    add column captions text[] not null default '{}'; -- what the pictures show; the first credit is in credit

-- Who signs, where several do; the first one is in reporting.article too.
create table reporting.article_byline (
    article_id text not null references reporting.article,
    position int not null, -- from 1
    name text not null,
    role text, -- as written
    email text, -- as written
    primary key (article_id, position)
);

-- A part of an article that stood there more than once. It is kept once; repeats_removed in reporting.article is the sum of times.
create table reporting.article_repeat (
    article_id text not null references reporting.article,
    part text not null check (part in ('headline', 'subtitle', 'paragraph')),
    number int not null, -- which of the subtitles, or of the body's paragraphs, from 0; 0 for the headline
    times int not null check (times > 0), -- how often it stood again
    primary key (article_id, part, number)
);

create index on reporting.article_byline (name);

grant select, insert, update, delete on reporting.article_byline, reporting.article_repeat to sillok_transform;
grant select on reporting.article_byline, reporting.article_repeat to sillok_report, sillok_reader;
