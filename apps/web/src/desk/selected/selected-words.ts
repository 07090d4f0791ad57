import type { PlaceInput } from "@rejoinder/schema";

/** Words that somebody selected in the newest text of a source, to make something of them. */
export type SelectedWords = {
  sourceId: string;
  /** The words it was begun with, by which what is typed is kept, whatever text follows. */
  begunWith: string;
  case: { id: string; slug: string };
  /** Of the source; BCP 47. */
  language: string;
  /** As they stand in the text. */
  exact: string;
  place: PlaceInput;
};

/** Tells drafts apart by the words that they were begun with. */
export const nameOfWords = ({ sourceId, begunWith }: SelectedWords) => `${sourceId}.${begunWith}`;
