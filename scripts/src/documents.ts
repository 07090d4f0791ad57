import { join } from "node:path";
import { fileStore } from "@rejoinder/server/cases";

/** The folder in which a desk keeps documents as they came. */
export const documentsFolder = (dataDir: string) => join(dataDir, "documents");

/** The store of the desk on a data folder. */
export const documentsOf = (dataDir: string) => fileStore(documentsFolder(dataDir));

/** Whether the system said it of a file among a desk's documents. */
export function isOfDocuments(error: unknown, dataDir: string): error is NodeJS.ErrnoException {
  const { path = "" } = error as NodeJS.ErrnoException;
  return error instanceof Error && path.startsWith(documentsFolder(dataDir));
}
