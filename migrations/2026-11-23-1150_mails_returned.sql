-- A mail of ours that a server took, and another sent back: since when it is known. What was said of it is its trouble.
alter table mails add column bounced_at timestamptz;
