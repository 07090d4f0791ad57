import { edtfInterval } from "@rejoinder/schema";

export type Chronology = "before" | "not_before" | "cannot_tell";

/**
 * Whether a response was given before the allegation it is held against.
 *
 * @param responseOn and @param allegationOn EDTF dates, or null where unknown.
 * @returns `cannot_tell` when the two stretches of time touch, or when a date is unknown, approximate
 *   or uncertain: nobody knows by how much such a date may be off.
 * Source: README, glossary, “Chronology”.
 */
export function chronology(responseOn: string | null, allegationOn: string | null): Chronology {
  const response = certainInterval(responseOn);
  const allegation = certainInterval(allegationOn);
  if (!response || !allegation) return "cannot_tell";
  if (response.to < allegation.from) return "before";
  if (response.from > allegation.to) return "not_before";
  return "cannot_tell";
}

function certainInterval(date: string | null) {
  return date === null || /[~?%]/.test(date) ? null : edtfInterval(date);
}
