-- Copies are of four kinds; what repeats an article without being its copy is kept too.
alter table reporting.article drop constraint article_copy_kind_check;
alter table reporting.article
    add column akin_to text references reporting.article, -- an article that it repeats without being its copy
    add column akin_kind text check (akin_kind in ('differs', 'expands', 'recurs')), -- other figures · tells much more · of another day or office
    add constraint article_copy_kind_check check (copy_kind in ('exact', 'near', 'syndicated', 'corrected')),
    add constraint article_akin_check check ((akin_to is null) = (akin_kind is null));

comment on column reporting.article.copy_kind is
    'exact, near (same outlet) or syndicated (another one) copy of copy_of; corrected: no copy, but a later version of supersedes';

-- articles of nights before this column was kept
update reporting.article set copy_kind = 'corrected' where copy_of is null and supersedes is not null;

create index on reporting.article (akin_to);
create index on reporting.article (source_id, published_on);

-- What the copies of the last days' originals are looked up by: the smallest hashes of a text's windows. They can be made
-- again from the articles and are, where a night finds them missing; a crash of the server empties both tables.
create unlogged table reporting.article_band (
    band bigint not null,
    published_on date not null,
    business_date date not null,
    article_id text collate "C" not null,
    bands int not null, -- how many the article has
    primary key (band, published_on, article_id)
);

create index on reporting.article_band (business_date);

-- Originals whose bands are kept, those too short to have any among them.
create unlogged table reporting.article_banded (
    article_id text collate "C" primary key,
    business_date date not null
);

create index on reporting.article_banded (business_date);

grant select, insert, update, delete on reporting.article_band, reporting.article_banded to sillok_transform;
grant select on reporting.article_band, reporting.article_banded to sillok_report, sillok_reader;
