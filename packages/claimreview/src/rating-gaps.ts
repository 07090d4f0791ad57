import { step } from "./pointer.ts";
import type { Tell } from "./problem.ts";
import type { Rating } from "./things.ts";

/** Tells what a rating lacks, and where its number and its scale do not fit together. */
export function tellRatingGaps(rating: Rating, tell: Tell): void {
  const { path, ratingValue, bestRating, worstRating } = rating;
  const at = (key: string) => step(path, key);
  const bare = ratingValue?.path === path;
  if (rating.alternateName === null) {
    tell("rating_words_missing", bare ? path : at("alternateName"));
  }
  const [value, best, worst] = [ratingValue, bestRating, worstRating].map(
    (cell) => cell?.number ?? null,
  );
  if (ratingValue === null) {
    if (rating.alternateName?.path !== path) tell("rating_number_missing", at("ratingValue"));
  } else {
    if (bestRating === null) tell("rating_best_missing", bare ? path : at("bestRating"));
    if (worstRating === null) tell("rating_worst_missing", bare ? path : at("worstRating"));
  }
  if (isNumber(value)) {
    if (value < 1) tell("rating_below_one", ratingValue?.path ?? path);
    const [low, high] = [worst ?? -Infinity, best ?? Infinity].sort((one, other) => one - other);
    if (value < Number(low) || value > Number(high)) {
      tell("rating_outside_scale", ratingValue?.path ?? path);
    }
  }
  if (!isNumber(worst)) return;
  if (worst < 1) tell("rating_worst_below_one", worstRating?.path ?? path);
  if (!isNumber(best)) return;
  if (best < worst) tell("rating_scale_reversed", bestRating?.path ?? path);
  if (best === worst) tell("rating_scale_flat", bestRating?.path ?? path);
}

const isNumber = (value: number | null | undefined): value is number => typeof value === "number";
