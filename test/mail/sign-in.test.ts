// From a running Genbo to the letter box and back: somebody asks for a link, gets it by mail, and is in.
import { expect, test } from "vitest";
import { cooperation, loadMeetings } from "../../src/features/meetings/fixtures.ts";
import { startGenbo } from "../../src/main.ts";
import { from, mailServer } from "../../src/platform/mail/fixtures.ts";
import { readSettings } from "../../src/platform/settings.ts";
import { freshDb } from "../db.ts";

const { db, connection } = freshDb();
const email = "signe.holm@sjoriket.example";

test("a link asked for comes by mail, under the installation's own name, and lets in", async () => {
  await loadMeetings(db);
  await db.insertInto("accounts").values({ name: "Signe Holm", email }).execute();
  const server = await mailServer();
  const genbo = await startGenbo(
    readSettings({
      PORT: "0",
      DATABASE_URL: `postgres://${connection.user}@localhost/${connection.database}?host=${connection.host}`,
      GENBO_URL: "https://genbo.sjoriket.example",
      SMTP_URL: server.url,
      MAIL_FROM: from,
    }),
    () => undefined,
  );
  try {
    const asked = await send(genbo.address, "/logga-in", { epost: email, till: `/${cooperation.slug}` }, []);
    expect(asked.status).toBe(303);
    await expect.poll(() => server.received.length, { timeout: 20_000 }).toBe(1);
    expect(server.received[0]?.recipients).toEqual([email]);
    // Quoted-printable breaks long lines with "=" and writes "=" as "=3D".
    const message = (server.received[0]?.message ?? "").replaceAll(/=\r?\n/g, "").replaceAll("=3D", "=");
    const link = new URL(/https:\S+/.exec(message)?.[0] ?? "");
    expect(link.origin).toBe("https://genbo.sjoriket.example");

    const followed = await send(
      genbo.address,
      link.pathname,
      { till: link.searchParams.get("till") ?? "" },
      asked.cookies,
    );
    expect(followed).toMatchObject({ status: 303, to: `/${cooperation.slug}` });
    const account = await fetch(`${genbo.address}/konto`, {
      headers: { cookie: [...asked.cookies, ...followed.cookies].join("; ") },
    });
    expect(await account.text()).toContain(email);
  } finally {
    await genbo.stop();
    await server.stop();
  }
});

/** A form of Genbo's own page, sent as a browser does. */
async function send(origin: string, path: string, fields: Record<string, string>, cookies: string[]) {
  const response = await fetch(origin + path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin, cookie: cookies.join("; ") },
    redirect: "manual",
  });
  const set = response.headers.getSetCookie().map((each) => each.split(";", 1)[0] ?? "");
  return { status: response.status, to: response.headers.get("location"), cookies: set };
}
