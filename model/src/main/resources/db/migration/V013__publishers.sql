-- Archives such as BIGKinds' give many outlets' news, and only the beginning of each article.
alter table landing.news_item
    add column publisher text, -- the outlet, where it is not the source itself
    add column tags text[] not null default '{}', -- the publisher's own categories and keywords
    add column excerpt boolean not null default false; -- the body is only the beginning of the article

alter table reporting.article
    add column publisher text; -- the outlet, where it is not the source itself
