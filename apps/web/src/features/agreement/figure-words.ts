import type { NotMeasured } from "@rejoinder/domain";
import { useFormatter } from "use-intl";

/** A figure as the server tells it: a number, or why there is none. */
export type Figure = { value: number | null; why: NotMeasured | null };

/** Writes figures in the reader's language: shares as percentages, kappas and alphas to three places. */
export function useFigureWords() {
  const format = useFormatter();
  return {
    share: (value: number) => format.number(value, { style: "percent", maximumFractionDigits: 1 }),
    coefficient: (value: number) =>
      format.number(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 }),
  };
}
