// Where words of the minutes of a meeting stand in the register. What is left out holds no words: numbers, days, slugs.

export interface Column {
  readonly table: string;
  readonly column: string;
  readonly form: "text" | "json" | "list";
  /** What ties its rows to a meeting. */
  readonly by: "id" | "meeting_id" | "item_id";
}

const column = (by: Column["by"], table: string, form: Column["form"], ...names: string[]): Column[] =>
  names.map((name) => ({ table, column: name, form, by }));

export const columnsWithWords: readonly Column[] = [
  ...column("id", "meetings", "text", "place", "cooperation_named"),
  ...column("meeting_id", "documents", "text", "text", "file_name"),
  ...column("meeting_id", "documents", "json", "record", "read_record"),
  ...column("meeting_id", "corrections", "json", "at", "becomes", "was"),
  ...column("meeting_id", "attendances", "text", "name", "organisation", "role"),
  ...column("meeting_id", "items", "text", "title"),
  ...column("meeting_id", "items", "list", "annexes"),
  ...column("item_id", "presentations", "text", "name", "organisation"),
  ...column("item_id", "inputs", "text", "text"),
  ...column("item_id", "proposals", "text", "text"),
  ...column("item_id", "votes", "text", "yes_means", "no_means"),
  ...column("item_id", "reservations", "text", "text"),
  ...column("meeting_id", "decisions", "text", "text"),
  ...column("meeting_id", "assignments", "text", "who", "what", "due_text"),
  ...column("meeting_id", "mentions", "text", "text", "body"),
  ...column("meeting_id", "contradictions", "text", "note"),
  ...column("meeting_id", "contradictions", "json", "facts"),
  ...column("meeting_id", "search_entries", "text", "title", "body"),
];
