import type { Db } from "@rejoinder/db";
import type { Role } from "@rejoinder/schema";
import { hashPassword } from "better-auth/crypto";
import { afterEach, vi } from "vitest";
import { type ServerSettings, startServer } from "../../main.ts";
import { openDesk, testEntrance } from "../../testing.ts";
import { Browser } from "./browser.ts";

export const PASSWORD = "correct horse battery staple";
const hashed = hashPassword(PASSWORD);

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** A server on that database, which ends with its test. @returns its address */
export async function serve(db: Db, settings: Partial<ServerSettings> = {}): Promise<string> {
  vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  const webRoot = import.meta.dirname;
  const server = await startServer({ ...testEntrance, db, webRoot, ...settings });
  open.push(server);
  return server.address;
}

/** A served desk on which Ann is set up, with a password. */
export async function serveAnn(settings: Partial<ServerSettings> = {}) {
  const desk = await openDesk();
  const ann = await join(desk.db, "Ann", "editor");
  const address = await serve(desk.db, settings);
  const browser = () => new Browser(address);
  const signedIn = async () => {
    const ofAnn = browser();
    await ofAnn.post("/sign-in/email", { email: ann.email, password: PASSWORD });
    return ofAnn;
  };
  return { desk, db: desk.db, ann, address, browser, signedIn };
}

/** Somebody with a password, as an invitation leaves them. */
export async function join(db: Db, name: string, role: Role = "editor") {
  const email = `${name.toLowerCase()}@example.org`;
  const { id } = await db.prisma.person.create({
    data: { name, email, emailVerified: true, role },
    select: { id: true },
  });
  const password = await hashed;
  await db.prisma.account.create({
    data: { userId: id, providerId: "credential", accountId: id, password },
  });
  return { id, email };
}
