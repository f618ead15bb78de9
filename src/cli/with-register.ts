import type { Register } from "../platform/db/register.ts";

/** Does a command's work on a register, and lets go of it however the work ends: also when it is interrupted,
 *  because a server of our own must not be left running behind a finished command. */
export async function withRegister<Done>(
  opening: Promise<Register>,
  work: (register: Register) => Promise<Done>,
): Promise<Done> {
  const register = await opening;
  const interrupt = () => void register.abandon().finally(() => process.exit(130));
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.once(signal, interrupt);
  try {
    return await work(register);
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
    await register.close();
  }
}
