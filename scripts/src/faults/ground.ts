import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Db } from "@rejoinder/db";
import { useEmbedded } from "@rejoinder/db/embedded";
import type { Place, Writer } from "./load.ts";

const WRITERS = 8;

/** A data folder of a desk's own, where PostgreSQL's user can reach it. */
export async function makeDataFolder(): Promise<{ dataDir: string; remove(): Promise<void> }> {
  const parent = await mkdtemp(join(tmpdir(), "rejoinder-faults-"));
  await chmod(parent, 0o711);
  const dataDir = join(parent, "data");
  return { dataDir, remove: () => removeFolder(dataDir, parent) };
}

/** Ends whatever serves the folder still, by its own file, and takes the folder away. */
async function removeFolder(dataDir: string, parent: string): Promise<void> {
  const pid = postmasterPid(dataDir);
  if (pid !== null) process.kill(pid, "SIGQUIT");
  while (postmasterPid(dataDir) !== null) await sleep(50);
  const cluster = clusterOf(dataDir);
  if (!cluster.startsWith(parent)) await rm(cluster, { recursive: true, force: true });
  await rm(parent, { recursive: true, force: true });
}

/** The process that serves a data folder's cluster, by PostgreSQL's own file; null where none does. */
export function postmasterPid(dataDir: string): number | null {
  const [pid] = (contentOf(join(clusterOf(dataDir), "postmaster.pid")) ?? "").split("\n");
  return pid && contentOf(`/proc/${pid}/cmdline`)?.includes(clusterOf(dataDir))
    ? Number(pid)
    : null;
}

function clusterOf(dataDir: string): string {
  return contentOf(join(dataDir, "postgres-location"))?.trim() ?? join(dataDir, "postgres");
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** The addresses of the embedded database beside a running desk. */
export async function addressesOf(dataDir: string) {
  const { url, ownerUrl } = await useEmbedded(dataDir, { label: "rejoinder faults" });
  return { url, ownerUrl };
}

/** People with a token each, and where on the first case they write. */
export async function peopleOf(db: Db): Promise<{ writers: Writer[]; place: Place }> {
  const pairs = await db.prisma.pair.findMany({
    select: { id: true, caseId: true },
    orderBy: { position: "asc" },
  });
  const { id: sourceId } = await db.prisma.source.findFirstOrThrow({
    where: { caseId: pairs[0]?.caseId ?? "" },
    select: { id: true },
  });
  const writers = await Promise.all(
    Array.from({ length: WRITERS }, (_, index) => writer(db, `Writer ${index}`)),
  );
  return { writers, place: { pairIds: pairs.map(({ id }) => id), sourceId } };
}

async function writer({ prisma }: Db, name: string): Promise<Writer> {
  const email = `${name.toLowerCase().replace(" ", ".")}@example.org`;
  const { id: personId } = await prisma.person.create({
    data: { name, email, role: "editor" },
    select: { id: true },
  });
  const secret = `rjd_${randomBytes(32).toString("base64url")}`;
  await prisma.apiToken.create({
    data: {
      personId,
      name: "faults",
      hash: createHash("sha256").update(secret).digest("hex"),
      scopes: ["read", "write"],
      createdAt: new Date(),
    },
    select: { id: true },
  });
  return { personId, secret };
}
