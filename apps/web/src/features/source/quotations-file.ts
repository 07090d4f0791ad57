/** Longest file name, in characters, without what tells its format. */
const FILE_NAME_MAX = 80;

/** A title as a file may be named on any system; never empty. */
export function fileNameOf(title: string): string {
  const plain = title.normalize("NFC").replaceAll(/(?:[^\p{L}\p{M}\p{N}]|\p{VS})+/gu, "-");
  const name = [...plain]
    .slice(0, FILE_NAME_MAX)
    .join("")
    .replaceAll(/^-+|-+$/g, "");
  return name || "source";
}
