-- What the server of the mail said when it took it.
alter table mails add column answer text;
