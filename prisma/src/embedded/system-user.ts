import { spawnSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

/** The user PostgreSQL runs as; it refuses to run as root. */
export type SystemUser = { uid: number; gid: number };

const NAME = "rejoinder";

/** True when this process may, and must, hand PostgreSQL to another user. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function lookUp(name: string): SystemUser | null {
  const uid = spawnSync("id", ["-u", name], { encoding: "utf8" });
  const gid = spawnSync("id", ["-g", name], { encoding: "utf8" });
  if (uid.status !== 0 || gid.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/**
 * The unprivileged user for a desk started by root: `rejoinder`, made if the system lets us,
 * else `nobody`.
 *
 * @throws Error when the system has neither
 */
export async function systemUser(onProgress: (line: string) => void): Promise<SystemUser> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const present = lookUp(NAME);
    if (present) return present;
    const made = spawnSync(
      "useradd",
      ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", NAME],
      { stdio: "ignore" },
    );
    if (made.error) break;
    if (made.status === 0) onProgress(`Made the system user ${NAME}, which PostgreSQL runs as.`);
    // Otherwise another desk may be making the user this very moment.
    else await sleep(100);
  }
  const nobody = lookUp("nobody");
  if (nobody) return nobody;
  throw new Error(`The system has no user ${NAME} or nobody for PostgreSQL to run as.`);
}

/** Whether the user can enter and list the folder, asked of the system itself: modes, ACLs and all. */
export function canEnter(user: SystemUser, folder: string): boolean {
  const probe = spawnSync("/bin/sh", ["-c", 'cd "$1" && ls >/dev/null', "sh", folder], {
    cwd: "/",
    uid: user.uid,
    gid: user.gid,
    stdio: "ignore",
  });
  return probe.status === 0;
}

/** Whether the user can run the program. */
export function canRun(user: SystemUser, program: string): boolean {
  const probe = spawnSync(program, ["--version"], {
    cwd: "/",
    uid: user.uid,
    gid: user.gid,
    stdio: "ignore",
  });
  return probe.status === 0;
}
