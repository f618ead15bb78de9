// What `genbo start` runs: settings → database → web → demonstration.
import { createApp } from "./app.ts";
import { firstAdministratorLink, sessionsOf } from "./features/accounts/index.ts";
import { assignmentDailyWork } from "./features/assignments/index.ts";
import { callDueWork, callingDailyWork, organizerFrom, takeCallMail } from "./features/calling/index.ts";
import { consultationPlanWork } from "./features/consultations/index.ts";
import { openDemonstration } from "./features/demonstration/index.ts";
import { loadDemonstration, reconcileInterrupted, startRecognising } from "./features/imports/index.ts";
import { openRooms } from "./features/room/index.ts";
import { roundReminders, takeRoundMail } from "./features/rounds/index.ts";
import { startClock, swedishTime } from "./platform/clock/daily.ts";
import { openRegister } from "./platform/db/register.ts";
import type { Db } from "./platform/db/schema.ts";
import { startMailIn } from "./platform/mail-in/listen.ts";
import { type MailboxState, startMailbox } from "./platform/mail-in/mailbox.ts";
import { reception } from "./platform/mail-in/reception.ts";
import { startPost } from "./platform/mail/post.ts";
import type { Settings } from "./platform/settings.ts";
import { listen } from "./platform/web/listen.ts";

export interface Genbo {
  address: string;
  /** Where the first administrator makes his account, once; null where there is one. */
  administratorAddress: string | null;
  /** Done when what a first start, or one after an interrupted import, has to read has been read. Pages are
   *  served meanwhile. */
  caughtUp: Promise<void>;
  stop(): Promise<void>;
}

type Progress = (done: number, total: number) => void;

export async function startGenbo(settings: Settings, progress: Progress): Promise<Genbo> {
  const register = await openRegister(settings);
  const rooms = openRooms(register.connection);
  try {
    const { publicUrl, mailIn } = settings;
    const addresses = { from: settings.mail?.from ?? null, answersAt: mailIn?.address ?? null };
    const mailboxState: MailboxState = { trouble: null };
    const app = createApp(register.db, {
      sessions: sessionsOf(register.db, () => new Date()),
      publicUrl,
      hasMailServer: settings.mail !== null,
      addresses,
      mailbox: mailboxState,
      providers: settings.signInProviders,
      rooms,
    });
    const web = await listen(app, settings);
    const post = startPost({ db: register.db, settings });
    const origin = publicUrl ?? web.address;
    const works = [
      assignmentDailyWork(origin),
      callDueWork(origin),
      consultationPlanWork(origin),
      callingDailyWork({ origin, organizerOf: organizerFrom(addresses) }),
      roundReminders({ origin, replyToOf: organizerFrom(addresses) }),
    ];
    const takers = [takeCallMail, takeRoundMail];
    const take = reception(register.db, { settings, takers, clock: () => new Date() });
    const incoming = await startMailIn({ settings, take });
    const mailbox = startMailbox({ db: register.db, settings, take, state: mailboxState });
    const clock = startClock({ db: register.db, works });
    const recognising = startRecognising(register.db);
    const stopping = new AbortController();
    const around = { origin, replyToOf: organizerFrom(addresses) };
    const caughtUp = catchUp(register.db, { progress, around }, stopping.signal);
    const link = await firstAdministratorLink(register.db, new Date());
    return {
      address: web.address,
      administratorAddress: link === null ? null : new URL(link, web.address).href,
      caughtUp,
      async stop() {
        stopping.abort();
        await rooms.stop();
        await web.close();
        await incoming.stop();
        await mailbox.stop();
        await clock.stop();
        await recognising.stop();
        await post.stop();
        await caughtUp.catch(() => undefined);
        await register.close();
      },
    };
  } catch (error) {
    await rooms.stop();
    await register.close();
    throw error;
  }
}

/** Stops between two documents; the next start goes on there. */
async function catchUp(
  db: Db,
  { progress, around }: { progress: Progress; around: Parameters<typeof openDemonstration>[2] },
  stopping: AbortSignal,
): Promise<void> {
  try {
    await reconcileInterrupted(db);
    await loadDemonstration(db, (done, total) => {
      stopping.throwIfAborted();
      progress(done, total);
    });
    await openDemonstration(db, swedishTime(new Date()).day, around);
  } catch (error) {
    if (!stopping.aborted) throw error;
  }
}
