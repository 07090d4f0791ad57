/** The colours of styles.css that carry a meaning; an evidence status is its own tone. */
export type Tone =
  | "not_reviewed"
  | "allegation_supported"
  | "partly_supported"
  | "response_supported"
  | "contested"
  | "insufficient"
  | "not_checkable"
  | "overtaken";

export function toneColour(tone: Tone): string {
  return `var(--color-${tone.replaceAll("_", "-")})`;
}
