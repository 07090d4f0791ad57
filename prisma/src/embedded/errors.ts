/** Why the embedded PostgreSQL could not be had. */
export type EmbeddedErrorCode =
  | "DATA_FOLDER_IN_USE"
  | "DATA_FOLDER_UNUSABLE"
  | "DATABASE_NOT_STARTED"
  | "PLATFORM_UNSUPPORTED";

/** A failure that the person who started the desk can mend; its message is the sentence to show. */
export class EmbeddedError extends Error {
  override name = "EmbeddedError";
  readonly code: EmbeddedErrorCode;

  constructor(code: EmbeddedErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Another desk, or a command that does not end, owns the data folder. */
export class DataFolderInUse extends EmbeddedError {
  override name = "DataFolderInUse";

  /** @param holder the label the present owner gave when it started, such as `rejoinder desk` */
  constructor(dataDir: string, holder: string) {
    super(
      "DATA_FOLDER_IN_USE",
      `The data folder ${dataDir} is in use by another process (${holder}): ` +
        "stop that one first, or set REJOINDER_DATA to another folder.",
    );
  }
}
