import { sql } from "kysely";

/** Whether a meeting's room is open to whoever asks: to those of its body. One knows the audiences that one belongs to. */
export const isRoomSeen = (meeting: string) =>
  sql<boolean>`(${sql.ref(`${meeting}.room_opened_at`)} is not null
    and ${sql.ref(`${meeting}.state`)} in ('called', 'held', 'minuting') and ${isOfBody(meeting)})`;

export const isOfBody = (meeting: string) =>
  sql<boolean>`exists (select from audiences join parties as same on same.id = audiences.body_id
    join parties as own on own.current_id = same.current_id
    where audiences.kind = 'body' and audiences.cooperation_id = ${sql.ref(`${meeting}.cooperation_id`)}
      and own.id = ${sql.ref(`${meeting}.body_id`)})`;
