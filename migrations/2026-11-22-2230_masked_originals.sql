-- Whoever reads a row, and belongs to the body whose minutes it is of, may read it as it stood before words in it were
-- masked. The originals carry audiences as every row does: those of the row that they are of, and their body's.
alter table unmasked_texts add column audiences integer[] not null default '{0}' check (audiences <> '{}');

create function spread_to_originals(those uuid[]) returns void language plpgsql as $$
declare named text;
begin
  for named in select distinct table_name from unmasked_texts where meeting_id = any (those) loop
    execute format('update unmasked_texts as kept
      set audiences = with_audience(shown.audiences, audience_of(''body'', told.cooperation_id, told.body_id))
      from %I as shown, meetings as told
      where kept.table_name = %L and shown.id = kept.row_id and told.id = kept.meeting_id
        and kept.meeting_id = any ($1)', named, named) using those;
  end loop;
end $$;

alter function spread_audiences(uuid[]) rename to spread_to_rows;
create function spread_audiences(those uuid[]) returns void language plpgsql as $$
begin
  perform spread_to_rows(those);
  perform spread_to_originals(those);
end $$;

select spread_to_originals(array(select distinct meeting_id from unmasked_texts));

create policy seen on unmasked_texts for select to genbo_viewer using (audiences <@ (select viewer_audiences()));
grant select on unmasked_texts to genbo_viewer;
