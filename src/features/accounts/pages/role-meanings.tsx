import type { Visit } from "../../../platform/web/visit.ts";
import { FactList } from "../../../ui/fact-list.tsx";
import { messages } from "../messages.ts";

/** What somebody gets by each role and each kind of seat. */
export function RoleMeanings({ visit }: { visit: Visit }) {
  const { role, mandateRoles, meanings, meaning } = messages[visit.language].people;
  const names = { ...role, ...mandateRoles };
  return (
    <details class="prose">
      <summary>{meanings}</summary>
      <FactList
        facts={[
          { name: names.secretariat, value: meaning.secretariat },
          { name: names.contributor, value: meaning.contributor },
          { name: names.reader, value: meaning.reader },
          { name: names.registrar, value: meaning.registrar },
          { name: names.member, value: meaning.member },
          { name: names.substitute, value: meaning.substitute },
          { name: names.convener, value: meaning.convener },
        ]}
      />
    </details>
  );
}
