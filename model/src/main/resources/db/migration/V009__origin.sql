-- The way back from an article to the bytes it was read from. Empty for what was read before, until it is read again.
alter table landing.news_item add origin text; -- of the body: charset, runs of code units and bytes, member of a container

alter table reporting.article
    add document_sha256 text, -- of the document as archived, whose bytes raw_from and raw_to count
    add raw_member text, -- of a container, whose bytes they count then
    add raw_charset text; -- of the bytes, by Java's name; empty where the delivery cannot tell which they are

-- first byte, and behind the last one; markup and escapes between them belong to them
alter table reporting.sentence add raw_from bigint, add raw_to bigint,
    add check ((raw_from is null) = (raw_to is null) and raw_from <= raw_to);
alter table reporting.figure add raw_from bigint, add raw_to bigint,
    add check ((raw_from is null) = (raw_to is null) and raw_from <= raw_to);
alter table reporting.date_mention add raw_from bigint, add raw_to bigint,
    add check ((raw_from is null) = (raw_to is null) and raw_from <= raw_to);
alter table reporting.mention add raw_from bigint, add raw_to bigint,
    add check ((raw_from is null) = (raw_to is null) and raw_from <= raw_to);
