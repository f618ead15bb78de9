-- Whoever says something of a paragraph may tell how he would word it; worded as nothing, it is to be struck.
alter table consultation_comments add column proposed text check (proposed is null or paragraph <> '');
alter table consultation_comments drop constraint consultation_comments_text_check;
alter table consultation_comments add constraint consultation_comments_says_something
  check (text <> '' or proposed is not null);
