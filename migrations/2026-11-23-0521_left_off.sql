-- What waits for a meeting comes to its agenda by itself. What somebody has taken off it (an assignment, an item that was
-- deferred, a meeting whose minutes stand to be approved, a wish) comes only when it is fetched.
alter table meetings add column left_off uuid[] not null default '{}';
