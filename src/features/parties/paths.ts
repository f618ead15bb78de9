// With ":cooperation" and the like these are the routes; with slugs and ids they are the links.
import type { PartyKind } from "../../platform/db/schema.ts";

export const sectionOf = { person: "personer", organisation: "organisationer", body: "organ" } as const;

export const partiesPath = <Cooperation extends string, Kind extends PartyKind>(
  cooperation: Cooperation,
  kind: Kind,
) => `/${cooperation}/${sectionOf[kind]}` as const;

export const partyPath = <Cooperation extends string, Kind extends PartyKind, Slug extends string>(
  cooperation: Cooperation,
  kind: Kind,
  slug: Slug,
) => `/${cooperation}/${sectionOf[kind]}/${slug}` as const;

/** On a party's page: `?sla-ihop=ja` shows whom it may be merged with. */
export const mergeAsked = "sla-ihop";

export const suggestionsPath = <Cooperation extends string>(cooperation: Cooperation) =>
  `/${cooperation}/forslag` as const;

export const answerPath = <Cooperation extends string, Id extends string>(cooperation: Cooperation, id: Id) =>
  `/${cooperation}/forslag/${id}/svar` as const;

export const answerUndoingPath = <Cooperation extends string, Id extends string>(
  cooperation: Cooperation,
  id: Id,
) => `/${cooperation}/forslag/${id}/angrat-svar` as const;

export const mergesPath = <Cooperation extends string>(cooperation: Cooperation) =>
  `/${cooperation}/sammanslagningar` as const;

export const mergeUndoingPath = <Cooperation extends string, Id extends string>(
  cooperation: Cooperation,
  id: Id,
) => `/${cooperation}/sammanslagningar/${id}/angrad` as const;
