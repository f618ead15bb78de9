-- A reply that was read from a mail, and was not what the mail said: kept beside the others, and counted nowhere.
alter table round_replies add column set_aside_at timestamptz, add column set_aside_by uuid references accounts (id);
