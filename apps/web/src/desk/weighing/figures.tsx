import type { Range } from "@rejoinder/domain";
import { useFormatter, useTranslations } from "use-intl";

/** A range in hundredths, as points; one figure where both ends are one. */
export function useRangeWords(): (range: Range) => string {
  const t = useTranslations("weighing");
  const format = useFormatter();
  const say = (hundredths: number) => format.number(hundredths / 100, { maximumFractionDigits: 2 });
  return ({ low, high }) =>
    low === high ? say(low) : t("range", { low: say(low), high: say(high) });
}

type ItemProps = { diagnosticity: number | null; isCounted: boolean };

/** How far apart a passage tells two sides, or that it does not, and so is left out. */
export function Tells({ diagnosticity, isCounted }: ItemProps) {
  const t = useTranslations("weighing");
  if (!isCounted) return t("notCounted");
  if (diagnosticity === null) return t("doesNotApply");
  return diagnosticity === 0 ? t("tellsNothing") : t("tellsCell", { points: diagnosticity });
}
