/** A failure the person can mend: a code for machines, one sentence for them. */
export class Failure extends Error {
  override name = "Failure";
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Says on stderr why a command ends: the sentence of a failure that has a code of its own, the
 * whole trace of anything else, which is a bug.
 */
export function reportFailure(error: unknown): void {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  const ours = ["Failure", "EmbeddedError", "DataFolderInUse", "MigrationRefused"];
  if (name && ours.includes(name)) console.error(`[${code}] ${message}`);
  else console.error(error);
}
