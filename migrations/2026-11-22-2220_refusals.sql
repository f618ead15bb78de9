-- What was refused: sign-ins that failed, acts and pages that somebody may not have. For whoever runs the installation
-- to see that somebody tries doors. The address is the route's own, so that no link's secret and no name stands here.
create table refusals (
  id bigint primary key generated always as identity,
  at timestamptz not null,
  kind text not null check (kind in ('sign-in', 'too-many', 'elsewhere', 'act', 'page')),
  what text not null,
  status integer not null,
  -- Who was signed in; nobody where it was a sign-in that failed.
  account_id uuid,
  -- Of the network, as the proxy told it.
  came_from text not null
);
create index refusals_at on refusals (at);
comment on table refusals is 'passing: what was refused lately';

-- Anybody may be one of the demonstration's people, so none of them ever runs the installation.
alter table accounts add check (not is_demonstration or administrator_since is null);
