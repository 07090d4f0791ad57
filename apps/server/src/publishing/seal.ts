import type { EditionRecord, EditionSeal, SealedEdition } from "@rejoinder/report";
import { type SigningKey, signed } from "../history/signing.ts";
import type { Frozen } from "./freeze.ts";

/** Signs an edition: the hash of its record, those of its files, and where the history stood. */
export function sealEdition(
  key: SigningKey,
  record: EditionRecord,
  sha256: string,
  files: EditionSeal["files"],
  history: Frozen["history"],
): SealedEdition["seal"] {
  const { slug, number, publishedAt } = record;
  return signed(key, {
    format: "rejoinder-edition-seal-1",
    slug,
    number,
    publishedAt,
    sha256,
    files,
    history,
  } satisfies EditionSeal);
}
