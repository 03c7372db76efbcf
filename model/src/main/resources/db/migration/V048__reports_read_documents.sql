-- Provenance names the file that a cell was delivered in, and the hash under which the archive has it.
grant usage on schema landing to sillok_report;
grant select (document_id, uri, sha256) on landing.document to sillok_report;
