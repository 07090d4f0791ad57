import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { chmod, mkdtemp, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { root } from "./settings.ts";

let parent: string;
let dataDir: string;
const started: ChildProcess[] = [];

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "rejoinder-start-"));
  // Started by root, PostgreSQL's own user must be able to pass through.
  await chmod(parent, 0o711);
  dataDir = join(parent, "data");
});

afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGTERM");
    await once(child, "exit");
  }
});

afterAll(async () => {
  const pid = postmasterPid();
  if (pid) process.kill(pid, "SIGINT");
  while (postmasterPid()) await sleep(20);
  await rm(parent, { recursive: true, force: true });
});

/** The server of the data folder, by its own file; `null` when it has ended in order. */
function postmasterPid(): number | null {
  try {
    return Number(readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
  } catch {
    return null;
  }
}

type Run = { child: ChildProcess; out: string[]; err: string[] };

const byNode = [process.execPath, join(import.meta.dirname, "start.ts")] as const;
const byNpm = ["npm", "start"] as const;

function run(
  env: Record<string, string>,
  [program, argument]: typeof byNode | typeof byNpm = byNode,
): Run {
  const { DATABASE_URL: _, ...rest } = process.env;
  const child = spawn(program, [argument], {
    cwd: root,
    env: { ...rest, PORT: "0", REJOINDER_DATA: dataDir, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  const out: string[] = [];
  const err: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => out.push(line));
  createInterface({ input: child.stderr }).on("line", (line) => err.push(line));
  return { child, out, err };
}

/** @returns the page's address, once the desk has said it */
async function ready({ child, out, err }: Run): Promise<string> {
  for (;;) {
    const address = /^Rejoinder is at (http\S+)/.exec(out.at(-1) ?? "")?.[1];
    if (address) return address;
    if (child.exitCode !== null) throw new Error(`It ended: ${err.join("\n")}`);
    await sleep(10);
  }
}

/** @returns what was said on stderr by a start that was refused */
async function refusal(env: Record<string, string>): Promise<string> {
  const { child, err } = run(env);
  const [exitCode] = await once(child, "close");
  expect(exitCode).toBe(1);
  expect(err).toHaveLength(1);
  return err[0] ?? "";
}

describe("a start", () => {
  it("serves the page, and at SIGTERM ends everything in order", async () => {
    const desk = run({});
    const address = await ready(desk);
    expect((await fetch(address)).status).toBe(200);
    expect(postmasterPid()).not.toBeNull();
    desk.child.kill("SIGTERM");
    expect(await once(desk.child, "exit")).toEqual([0, null]);
    expect(postmasterPid()).toBeNull();
  });

  it("ends everything in order when npm alone is told to end", async () => {
    const desk = run({}, byNpm);
    await ready(desk);
    const postmaster = postmasterPid();
    expect(postmaster).not.toBeNull();
    desk.child.kill("SIGTERM");
    await expect.poll(postmasterPid, { timeout: 10_000 }).toBeNull();
  });

  it("gives the first owner a way in that counts once, and keeps its own secret to itself", async () => {
    const desk = run({});
    const address = await ready(desk);
    const said = desk.out.find((line) => line.startsWith("To set up people, open ")) ?? "";
    const [, link = "", token = ""] = /open (\S+)\/join#([\w-]{43}) /.exec(said) ?? [];
    expect(link).toBe(address);
    const input = encodeURIComponent(JSON.stringify({ token }));
    const found = await fetch(`${address}/api/trpc/invitation.byToken?input=${input}`);
    expect(await found.json()).toMatchObject({ result: { data: { role: "owner" } } });

    const { mode, size } = await stat(join(dataDir, "secret"));
    expect(mode & 0o777).toBe(0o600);
    expect(size).toBe(43);
  });

  it("tells the address that browsers reach it by", async () => {
    const desk = run({ REJOINDER_ADDRESS: "https://desk.example.org/" });
    expect(await ready(desk)).toBe("https://desk.example.org");
    expect(desk.out.join("\n")).toContain("open https://desk.example.org/join#");
  });

  it("is ready within 5 s the second time, and after the desk was killed", async () => {
    for (const signal of ["SIGTERM", "SIGKILL", "SIGTERM"] as const) {
      const began = performance.now();
      const desk = run({});
      await ready(desk);
      expect(performance.now() - began).toBeLessThan(5_000);
      desk.child.kill(signal);
      await once(desk.child, "exit");
    }
  });

  it("is refused while another desk has the data folder", async () => {
    await ready(run({}));
    const said = await refusal({});
    expect(said).toContain("[DATA_FOLDER_IN_USE]");
    expect(said).toContain(dataDir);
  });

  it("is refused while another program has the port", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = String(typeof address === "object" && address?.port);
    expect(await refusal({ PORT: port })).toMatch(
      `[PORT_IN_USE] Another program listens on 127.0.0.1:${port}`,
    );
    expect(postmasterPid()).toBeNull();
    other.close();
  });

  it("is refused where no database answers, without a word of the password", async () => {
    const said = await refusal({ DATABASE_URL: "postgresql://ana:secret@127.0.0.1:1/desk" });
    expect(said).toContain("[DATABASE_UNREACHABLE] No PostgreSQL answers at 127.0.0.1:1");
    expect(said).not.toContain("secret");
  });

  it.each([
    ["PORT", "http", "[PORT_INVALID]"],
    ["PORT", "70000", "[PORT_INVALID]"],
    ["HOST", "not a host", "[HOST_INVALID]"],
    ["HOST", "192.0.2.1", "[HOST_UNAVAILABLE]"],
    ["DATABASE_URL", "mysql://ana:secret@127.0.0.1/desk", "[DATABASE_URL_INVALID]"],
    ["REJOINDER_DATA", "/dev/null", "[DATA_FOLDER_UNUSABLE]"],
    ["REJOINDER_ADDRESS", "https://ana:secret@desk.example.org", "[ADDRESS_INVALID]"],
    ["OIDC_ISSUER", "https://login.example.org", "[OIDC_INCOMPLETE]"],
    ["SMTP_URL", "smtp://ana:secret@mail.example.org", "[MAIL_FROM_INVALID]"],
  ])("is refused with %s=%s", async (name, value, code) => {
    const said = await refusal({ [name]: value });
    expect(said).toContain(code);
    expect(said).not.toContain("secret");
  });
});
