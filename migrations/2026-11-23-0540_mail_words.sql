-- What the writer of a mail said himself, without what he quotes and signs; and who at the desk has seen to it.
alter table incoming_mails add column said text not null default '', add column settled_at timestamptz,
  add column settled_by uuid references accounts (id);
create index incoming_mails_of_meeting on incoming_mails (subject_id) where subject_id is not null;

-- The mail that an answer was read from; a person may read it otherwise.
alter table invitee_answers add column mail_id uuid references incoming_mails (id);
create index invitee_answers_of_mail on invitee_answers (mail_id) where mail_id is not null;
