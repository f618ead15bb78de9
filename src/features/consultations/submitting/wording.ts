// The words of a response. It is a Swedish document, whatever language the screens are in.
import type { ResponseStance } from "../../../platform/db/consultations-schema.ts";

export const wording = {
  title: (consultation: string) => `Yttrande över ${consultation}`,
  adopting: (consultation: string) => `att anta yttrandet över ”${consultation}”`,
  status: "Status",
  draft: "Utkast, inte antaget",
  to: "Till",
  reference: "Er beteckning",
  ownReference: "Vår beteckning",
  deadline: "Sista svarsdag",
  adoptedBy: "Antas av",
  from: "Yttrandet avges av",
  outside: "Står utanför yttrandet",
  summary: "Sammanfattning",
  stances: "Ställningstaganden",
  proposal: "Förslag",
  stance: "Ställningstagande",
  perProposal: "Synpunkter på förslagen",
  words: {
    supports: "Tillstyrker",
    "with-remarks": "Tillstyrker med synpunkter",
    opposes: "Avstyrker",
    "no-view": "Tar inte ställning",
  } satisfies Record<ResponseStance, string>,
};
