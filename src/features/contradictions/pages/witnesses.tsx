import type { Language } from "../../../lib/language.ts";
import { meetingPath, withoutBody } from "../../meetings/paths.ts";
import { messages } from "../messages.ts";
import type { Witness } from "../queries.ts";
import { witnessedDay } from "../texts/witnessed-day.ts";

type Props = { cooperation: string; language: Language; witnesses: readonly Witness[] };

/** Who says what of a meeting's day: each with its words, and where they stand. */
export function Witnesses({ cooperation, language, witnesses }: Props) {
  if (witnesses.length === 0) return null;
  return (
    <ul class="witnesses">
      {witnesses.map((witness) => (
        <li>
          <b class="nowrap">{witnessedDay(witness.day, language)}</b>{" "}
          <Where cooperation={cooperation} language={language} witness={witness} />
          {witness.words === null ? null : (
            <>
              {": "}
              <q>{witness.words}</q>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Where({ cooperation, language, witness }: Omit<Props, "witnesses"> & { witness: Witness }) {
  const { kind, meeting, body, heldOn, item } = witness;
  const words = messages[language].witnesses;
  if (meeting === null) return <span class="quiet">{words.own[kind]}</span>;
  const path = meetingPath(cooperation, body ?? withoutBody, meeting);
  return (
    <a href={item === null ? path : `${path}#${item}`}>
      {words.other[kind](heldOn === null ? meeting : witnessedDay(heldOn, language))}
    </a>
  );
}
