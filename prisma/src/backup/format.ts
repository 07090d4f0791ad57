/** The first line of a backup. */
export type BackupHeader = {
  format: typeof FORMAT;
  /** Raised when a reader of the present release could not read what a later one writes. */
  version: number;
  /** Names of the migrations that had made the database, in their order. */
  migrations: string[];
  /** ISO 8601, UTC: everything acknowledged before is in it, nothing begun later is. */
  takenAt: string;
  /** Names of the tables, each after those it refers to: as their sections follow one another. */
  tables: string[];
};

/** The line before a table's rows. */
export type TableSection = { table: string; columns: string[] };

/** The line before a document's bytes. */
export type DocumentSection = {
  /** Hex SHA-256. */
  document: string;
  /** In bytes. */
  size: number;
};

/** What a backup holds. */
export type BackupContent = {
  /** Number of rows by table. */
  rows: Record<string, number>;
  /** Number of documents. None before version 2. */
  documents: number;
  /** Hex SHA-256 of documents that the desk had lost by then, though captures rest on them. */
  lost: string[];
};

/** The last line of a backup. */
export type BackupEnd = BackupContent & {
  /** Hex SHA-256 of every byte before this line. */
  sha256: string;
};

export const FORMAT = "rejoinder backup";
export const VERSION = 2;

/** The versions that are read; the first had no documents. */
export const READ_VERSIONS: readonly unknown[] = [1, VERSION];

/** The line after a section's, which none of them is: PostgreSQL writes a backslash as two. */
export const END_OF_ROWS = "\\.";

const refusals = {
  NOT_A_BACKUP: "it is no backup of a desk",
  DAMAGED: "it was cut short or altered",
  NEWER: "a newer release of Rejoinder made it: restore it with that release",
  OF_ANOTHER_DESK: "what made it is no release of Rejoinder that this one follows",
  DESK_NOT_EMPTY:
    "there is a desk in this database already: name a new folder in REJOINDER_DATA, or an empty database in DATABASE_URL",
  DATABASE_NEWER:
    "a newer release than the backup's has opened this database: name a new folder in REJOINDER_DATA, or an empty database in DATABASE_URL",
  DATABASE_IN_USE: "somebody else works with this database: stop the desk first",
} as const;

/** A backup cannot be restored; the database is as it was. The message ends a sentence about the file. */
export class BackupRefused extends Error {
  override name = "BackupRefused";
  readonly code: keyof typeof refusals;

  constructor(code: keyof typeof refusals, options?: ErrorOptions) {
    super(refusals[code], options);
    this.code = code;
  }
}
