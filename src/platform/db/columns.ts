// What columns of several tables are, going in and coming out.
import type { ColumnType } from "kysely";

/** A calendar day, "2019-11-26": a day in the minutes is not a moment. */
export type Day = string;
export type Json<Value> = ColumnType<Value, string | undefined, string>;
export type Moment = ColumnType<Date, Date | string | undefined, Date | string>;
export type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
