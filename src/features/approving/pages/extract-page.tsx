import type { Visit } from "../../../platform/web/visit.ts";
import { InputField } from "../../../ui/field.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { MadeFor } from "../../accounts/index.ts";
import { type Cooperation, CooperationPage } from "../../cooperations/index.ts";
import { meetingName, type RunMeeting } from "../../meetings/index.ts";
import { meetingPath } from "../../meetings/paths.ts";
import type { RegistryNumber } from "../extracts/queries.ts";
import { messages } from "../messages.ts";
import { extractFilePath, extractPath, registryNumberPath } from "../paths.ts";
import type { ReadItem } from "../reading/queries.ts";
import { ItemReading } from "./minutes-reading.tsx";

interface Props {
  visit: Visit;
  cooperation: Cooperation;
  meeting: RunMeeting;
  item: ReadItem;
  numbers: readonly RegistryNumber[];
  mayNumber: readonly { id: string | null; name: string | null }[];
}

/** One item of adjusted minutes, as it is registered elsewhere. */
export function ExtractPage({ visit, cooperation, meeting, item, numbers, mayNumber }: Props) {
  const { language } = visit;
  const words = messages[language];
  const name = meetingName(meeting.body.name, meeting.heldOn, language);
  const title = item.number === null ? item.title : `${item.number} ${item.title}`;
  const address = extractPath(cooperation.slug, meeting.body.slug, meeting.slug, item.slug);
  return (
    <CooperationPage
      visit={visit}
      cooperation={cooperation}
      section="meetings"
      title={words.extractOf(title)}
      trail={[{ href: meetingPath(cooperation.slug, meeting.body.slug, meeting.slug), text: name }]}
    >
      <div class="stack-l prose">
        <ItemReading item={item} language={language} beside={() => null} />
        <section class="minutes-asking stack-s">
          <h2>{words.registryNumbers}</h2>
          {numbers.length === 0 ? (
            <p>{words.noNumbers}</p>
          ) : (
            <FactList
              facts={numbers.map(({ organisation, number }) => ({
                name: organisation ?? words.own,
                value: number,
              }))}
            />
          )}
          {mayNumber.map(({ id, name: whose }, i) => (
            <form class="row" method="post" action={registryNumberPath(address)}>
              <MadeFor viewer={visit.viewer} />
              {id === null ? null : <input type="hidden" name="kommun" value={id} />}
              <InputField
                id={`nummer-${i}`}
                name="nummer"
                label={words.registryOf(whose ?? words.own)}
                value={numbers.find(({ organisationId }) => organisationId === id)?.number ?? ""}
              />
              <button class="button" type="submit">
                {words.saveNumber}
              </button>
            </form>
          ))}
        </section>
        <p>
          <a class="button primary" href={extractFilePath(address)} download>
            {words.extractFile}
          </a>
        </p>
      </div>
    </CooperationPage>
  );
}
