// What columns of several tables are, going in and coming out.
import type { ColumnType, Generated } from "kysely";

/** A calendar day, "2019-11-26": a day in the minutes is not a moment. */
export type Day = string;
export type Json<Value> = ColumnType<Value, string | undefined, string>;
export type Moment = ColumnType<Date, Date | string | undefined, Date | string>;
export type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

/** All that one must belong to, worked out by the database. */
export type Audiences = Generated<number[]>;

/** What somebody said of this very row. */
export type OwnAudience = ColumnType<number | null, number | null | undefined, number | null>;

/** Spans as in the minutes record: [start, end) offsets into the source text. */
export type SpansColumn = ColumnType<[number, number][], string | undefined, string>;

/** Codes of what the reader was unsure of; null where nobody has weighed it. */
export type Doubts = ColumnType<string[] | null, string[] | null | undefined, string[] | null>;
