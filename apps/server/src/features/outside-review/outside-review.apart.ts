import { openApart } from "../../apart.ts";
import type { OutsideReviewsRead } from "./outside-review.read.ts";

/** One thread for all documents. */
const apart = openApart<string>("features/outside-review/outside-review.thread.ts", {
  ms: 5_000,
  code: "OUTSIDE_REVIEWS_TOO_SLOW",
});

/** Reads somebody's document, in a thread of its own: a hostile one takes seconds. */
export const readOutsideReviewsApart = (document: string) => apart<OutsideReviewsRead>(document);
