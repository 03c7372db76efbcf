-- Whether the publisher has said something of the cell in a load that came into force after this one was delivered. A load that says
-- what is known writes nothing, so that the observations cannot tell.
alter table ops.held_cell add column said_since boolean not null default false;
