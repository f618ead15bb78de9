// What stands in the register of a data folder, asked from beside the process that has it open.
import { ask } from "../launcher/processes.ts";

const connection = (folder: string) => ({
  host: `${folder}/db`,
  user: "genbo",
  database: "genbo",
  password: "",
});

/** Nothing while there is no server or no table yet. */
export async function storedIn(folder: string): Promise<number> {
  const [count] = await ask(connection(folder), "select count(*)::int from documents").catch(() => [0]);
  return Number(count);
}

/** Documents whose record tells of more, or less, than the register holds of them. */
export const halfStored = `
  select file_name from documents
  where jsonb_array_length(record -> 'items') <> (select count(*) from items where meeting_id = documents.meeting_id)
    or jsonb_array_length(record -> 'people') <> (select count(*) from attendances where meeting_id = documents.meeting_id)
    or (select count(*) from jsonb_path_query(record, '$.items[*].decisions[*]'))
      <> (select count(*) from decisions where meeting_id = documents.meeting_id)`;

export const answers = (folder: string, statement: string) => ask(connection(folder), statement);
