import { join } from "node:path";
import { buildIfStale } from "./build.ts";
import { documentsFolder } from "./documents.ts";
import { Failure, reportFailure } from "./failure.ts";
import { readSecret } from "./secret.ts";
import { readSettings, root, type Settings } from "./settings.ts";

/** A signal that comes sooner is the first one again: a terminal and npm both pass it on. */
const SECOND_SIGNAL_AFTER_MS = 1_000;

const began = performance.now();

function say(line: string): void {
  console.log(line);
}

/** Everything that must be ended, in the order it was started. */
const running: (() => Promise<void>)[] = [];

async function stop(): Promise<void> {
  for (let end = running.pop(); end; end = running.pop()) await end();
}

async function start(settings: Settings): Promise<void> {
  await buildIfStale(say);
  // Imported only now: these need the client that the build generates.
  const { DESK_LABEL } = await import("@rejoinder/db/embedded");
  const { readSigningKey } = await import("./signing-key.ts");
  const { openDatabase } = await import("./database.ts");
  const { loadFirstCase } = await import("@rejoinder/server/cases");
  const { isSetUp, openMail, openSetUp, startServer } = await import("@rejoinder/server/main");

  const { db, close } = await openDatabase(settings, DESK_LABEL, say);
  running.push(close);
  if ((await loadFirstCase(db)) === "loaded") say("Loaded the first case.");
  const { host, port, address, deskName, trustProxy, oidc, smtp, dataDir, fetchPolicy } = settings;
  const server = await startServer({
    db,
    host,
    port,
    address,
    trustProxy,
    oidc,
    secret: await readSecret(settings.secret, dataDir),
    mail: smtp && openMail(smtp.url, smtp.from),
    webRoot: join(root, "apps/web/dist"),
    blobRoot: documentsFolder(dataDir),
    fetchPolicy,
    deskName,
    signingKey: () => readSigningKey(process.env["REJOINDER_SIGNING_KEY"], dataDir),
  }).catch((error: unknown) => {
    throw listenFailure(error, settings);
  });
  running.push(server.close);
  const at = address ?? server.address;
  if (!(await isSetUp(db))) {
    const token = await openSetUp(db, new Date());
    say(`To set up people, open ${at}/join#${token} (once, within a day).`);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`Rejoinder is at ${at} (ready in ${seconds} s). Ctrl-C stops it.`);
}

function listenFailure(error: unknown, { host, port }: Settings): unknown {
  const { code } = error as { code?: string };
  if (code === "EADDRINUSE")
    return new Failure(
      "PORT_IN_USE",
      `Another program listens on ${host}:${port}: stop it, or set PORT to another number.`,
    );
  if (code === "EACCES")
    return new Failure(
      "PORT_FORBIDDEN",
      `The system does not let you listen on port ${port}: set PORT to a number above 1023.`,
    );
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN")
    return new Failure(
      "HOST_UNAVAILABLE",
      `This machine has no address ${host}: set HOST to 127.0.0.1, or to an address it has.`,
    );
  return error;
}

let signalledAt: number | null = null;

/** Once: everything is ended in order. Again: at once, which the database survives. */
function onSignal(started: Promise<unknown>): void {
  const now = performance.now();
  if (signalledAt !== null) {
    if (now - signalledAt > SECOND_SIGNAL_AFTER_MS) process.exit(1);
    return;
  }
  signalledAt = now;
  say("Stopping …");
  started.then(stop).then(
    () => process.exit(0),
    (error) => {
      reportFailure(error);
      process.exit(1);
    },
  );
}

async function main(): Promise<void> {
  try {
    await start(readSettings(process.env));
  } catch (error) {
    reportFailure(error);
    await stop().catch(reportFailure);
    process.exit(1);
  }
}

// A terminal or pipe that is gone must not keep the rest from ending in order.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
const started = main();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => onSignal(started));
// Whoever started us is gone without a word.
process.once("disconnect", () => onSignal(started));
