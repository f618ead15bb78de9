import { ok, refuse, type Result } from "../../../lib/result.ts";
import type { PartyKind } from "../../../platform/db/schema.ts";

export interface Mergeable {
  id: string;
  cooperationId: string;
  kind: PartyKind;
  name: string;
  municipalityCode: string | null;
}

export type MergeRefusal = "not-found" | "same-party" | "different-kind" | "two-municipalities";

export function mayMerge(
  kept: Mergeable | undefined,
  merged: Mergeable | undefined,
): Result<{ kept: Mergeable; merged: Mergeable }, MergeRefusal> {
  if (kept === undefined || merged?.cooperationId !== kept.cooperationId) return refuse("not-found");
  if (kept.id === merged.id) return refuse("same-party");
  if (kept.kind !== merged.kind) return refuse("different-kind");
  return areTwoMunicipalities(kept, merged) ? refuse("two-municipalities") : ok({ kept, merged });
}

function areTwoMunicipalities(one: Mergeable, other: Mergeable): boolean {
  const codes = [one.municipalityCode, other.municipalityCode];
  return codes[0] !== codes[1] && !codes.includes(null);
}
