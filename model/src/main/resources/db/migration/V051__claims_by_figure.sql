-- A figure that goes, because its article is read anew, takes its claims along: without an index each reads all claims there are.
create index on reporting.claim (figure_id);
