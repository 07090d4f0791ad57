import type { Db } from "@rejoinder/db";

const HOUR_MS = 3_600_000;
/** Answers are kept for whoever sends a change again, milliseconds. */
const KEEP_ANSWERS_MS = 7 * 24 * HOUR_MS;
/** Longer than any of better-auth's windows, milliseconds. */
const KEEP_COUNTS_MS = 24 * HOUR_MS;

/** Removes what is over: expired sessions, challenges and counts, and answers kept long enough. */
export async function sweep({ prisma }: Db, now: Date): Promise<void> {
  const expired = { where: { expiresAt: { lt: now } } };
  await prisma.session.deleteMany(expired);
  await prisma.verification.deleteMany(expired);
  const before = new Date(now.getTime() - KEEP_ANSWERS_MS);
  await prisma.sentOnce.deleteMany({ where: { at: { lt: before } } });
  const counted = now.getTime() - KEEP_COUNTS_MS;
  await prisma.rateLimit.deleteMany({ where: { lastRequest: { lt: counted } } });
}

/** Now, and every hour. A database that is gone for the moment is swept the next time. */
export function openSweep(db: Db): { close(): void } {
  const run = () => void sweep(db, new Date()).catch(() => undefined);
  run();
  const timer = setInterval(run, HOUR_MS);
  timer.unref();
  return { close: () => clearInterval(timer) };
}
