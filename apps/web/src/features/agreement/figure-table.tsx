import { notMeasuredInfo } from "@rejoinder/domain";
import { useId } from "react";
import { useTranslations } from "use-intl";
import type { Outputs } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { type Figure, useFigureWords } from "./figure-words.ts";
import { NoFigure } from "./no-figure.tsx";

type Measured = Outputs["agreement"]["byCase"];
type Name = "percent" | "cohen" | "fleiss" | "alpha" | "ordinalAlpha";
type Interval = Measured["status"]["alpha"]["interval"];

type FigureRow = {
  name: Name;
  /** What it means, where its name does not tell. */
  meaning?: Name | "stance";
  figure: Figure & { interval?: Interval; whyNoInterval?: Figure["why"] };
};

type Props = {
  title: string;
  rows: readonly FigureRow[];
  /** Whether it says why there is no figure; false where that is said of all tables at once. */
  saysWhy?: boolean;
};

/** Figures of one thing that was judged, each with what it means in a sentence. */
export function FigureTable({ title, rows, saysWhy = true }: Props) {
  const t = useTranslations("agreement");
  const words = useWords();
  const id = useId();
  const why = reasonOfAll(rows);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-desk font-semibold">
        {title}
      </h2>
      {saysWhy && why && (
        <p className="mb-2 max-w-measure text-pretty">{words(notMeasuredInfo[why])}</p>
      )}
      <table aria-labelledby={id} className="w-full max-w-200 border-collapse text-left">
        <thead className="border-b border-line text-label text-ink-2">
          <tr>
            <th scope="col" className="py-1.5 pr-4 font-medium">
              {t("figure")}
            </th>
            <th scope="col" className="w-24 py-1.5 text-right font-medium sm:w-48">
              {t("value")}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-hair border-b border-hair">
          {rows.map((row) => (
            <Row key={row.name} {...row} saysWhy={saysWhy && why === null} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Why no row has a figure, where it is one reason for all of several; else null. */
function reasonOfAll([first, ...rest]: readonly FigureRow[]) {
  const why = first?.figure.why ?? null;
  return rest.length > 0 && rest.every(({ figure }) => figure.why === why) ? why : null;
}

function Row({ name, meaning = name, figure, saysWhy }: FigureRow & { saysWhy: boolean }) {
  const t = useTranslations("agreement");
  const words = useWords();
  const write = useFigureWords();
  const { value, interval } = figure;
  const why = figure.why ?? figure.whyNoInterval ?? null;
  const written = name === "percent" ? write.share : write.coefficient;
  return (
    <tr className="align-top">
      <th scope="row" className="py-3 pr-4 font-normal">
        <span className="font-semibold">{t(`names.${name}`)}</span>
        <span className="block max-w-measure text-pretty text-ink-2">
          {t(`meanings.${meaning}`)}
        </span>
        {saysWhy && why && (
          <span className="mt-1 block max-w-measure text-pretty">
            {words(notMeasuredInfo[why])}
          </span>
        )}
      </th>
      <td className="py-3 text-right">
        {value === null ? (
          <NoFigure />
        ) : (
          <span className="font-serif text-body tabular-nums">{written(value)}</span>
        )}
        {interval && (
          <span className="block text-label font-normal text-ink-2 tabular-nums">
            {t("interval", {
              low: write.coefficient(interval.low),
              high: write.coefficient(interval.high),
            })}
          </span>
        )}
      </td>
    </tr>
  );
}
