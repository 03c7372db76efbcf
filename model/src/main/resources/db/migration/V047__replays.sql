alter table landing.document add column wanted boolean not null default false;

create index on landing.document (source_id) where wanted;

comment on column landing.document.wanted is
'an operator wants it decoded once more: the next night takes it, out of the archive';
