import { type CitationStyle, citationStyles } from "@rejoinder/schema";

/** In which style references are set, as the address says it; in the first one where it says none. */
export type ReferencesSearch = { style?: CitationStyle | undefined };

/** Reads the search of an address; what it does not know it passes over. */
export function readReferencesSearch({ style }: Record<string, unknown>): ReferencesSearch {
  return { style: citationStyles.find((each) => each === style) };
}
