-- A bare date begins a day of the workspace's zone; before, its gains were divided where UTC begins that day. Whose days
-- are to be counted again by the program that opens the database: it drops the table.
CREATE TABLE workspace_with_old_days AS SELECT id FROM workspace;
