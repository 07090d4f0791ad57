/**
 * Codes that say the server, not the statement, is the trouble: Node's, PostgreSQL's (class 08,
 * 57P01–57P03, 53300) and Prisma's.
 */
const unreachableCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "08000",
  "08001",
  "08003",
  "08004",
  "08006",
  "53300",
  "57P01",
  "57P02",
  "57P03",
  "P1001",
  "P1002",
  "P1017",
  "P2024",
  "P2028",
]);

/** `pg` gives these no code. */
const unreachableMessage =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Can't reach database server|Server has closed the connection/;

const unreachableKinds = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout"]);

/** Whether an error, or any error it was caused by, means that the database cannot be reached. */
export function isUnreachable(error: unknown): boolean {
  return causesOf(error).some(
    ({ code, originalCode, kind, message }) =>
      unreachableCodes.has(String(code)) ||
      unreachableCodes.has(String(originalCode)) ||
      unreachableKinds.has(String(kind)) ||
      (typeof message === "string" && unreachableMessage.test(message)),
  );
}

/** PostgreSQL's code for a disk without room, and the one that files have for it. */
const diskFullCodes = new Set(["53100", "ENOSPC"]);

/**
 * Whether the database, or a file, had no room left to write. What was asked is undone; reading goes on.
 */
export function isDiskFull(error: unknown): boolean {
  return causesOf(error).some(
    ({ code, originalCode }) =>
      diskFullCodes.has(String(code)) || diskFullCodes.has(String(originalCode)),
  );
}

type Fields = { [field: string]: unknown };

/** An error and all that it was caused by, at any depth. */
function causesOf(error: unknown): Fields[] {
  const seen = new Set<Fields>();
  const waiting: unknown[] = [error];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== "object" || next === null || seen.has(next as Fields)) continue;
    const found = next as Fields;
    seen.add(found);
    const { cause, errors, meta } = found;
    waiting.push(cause, ...(Array.isArray(errors) ? errors : []));
    if (typeof meta === "object" && meta !== null)
      waiting.push((meta as Fields)["driverAdapterError"]);
  }
  return [...seen];
}

/** Whether a statement was sent and no answer came in time: nobody knows whether it was carried out. */
export function isUnanswered(error: unknown): boolean {
  for (let next = error; next instanceof Error; next = next.cause)
    if (/Query read timeout/.test(next.message)) return true;
  return false;
}
