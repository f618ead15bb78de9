// All forms that are read, each with what tells it and what reads it.
import { agendas } from "./forms/agendas.ts";
import { attendances } from "./forms/attendances.ts";
import { decisions } from "./forms/decisions.ts";
import { headers } from "./forms/headers.ts";
import { papers } from "./forms/papers.ts";

export const forms = [...headers, ...attendances, ...agendas, ...decisions, ...papers];
