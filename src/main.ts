// What `genbo start` runs: settings → database → demonstration → web.
import { createApp } from "./app.ts";
import { openRegister } from "./platform/db/register.ts";
import type { Settings } from "./platform/settings.ts";
import { listen } from "./platform/web/listen.ts";

export interface Genbo {
  address: string;
  stop(): Promise<void>;
}

export async function startGenbo(settings: Settings): Promise<Genbo> {
  const register = await openRegister(settings);
  try {
    const web = await listen(createApp(register.db), settings);
    return {
      address: web.address,
      async stop() {
        await web.close();
        await register.close();
      },
    };
  } catch (error) {
    await register.close();
    throw error;
  }
}
