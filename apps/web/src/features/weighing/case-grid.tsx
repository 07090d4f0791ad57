import { wordsIn } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { useRangeWords } from "../../desk/weighing/figures.tsx";
import type { Outputs } from "../../lib/trpc.ts";
import { linkStyle } from "../../ui/link.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { GridRow } from "./grid-row.tsx";

export type Grid = Outputs["weighing"]["case"];

type Props = { slug: string; grid: Grid };

const sides = ["allegation", "response"] as const;

/** A column a pair, a row a passage; below, what speaks against each side of each pair. */
export function CaseGrid({ slug, grid: { pairs, rows } }: Props) {
  const t = useTranslations("weighing");
  const locale = useLocale();
  const say = useRangeWords();
  return (
    <section
      aria-label={t("caseGrid")}
      className="overflow-x-auto rounded-card border border-line bg-surface"
    >
      <table className="min-w-full border-collapse text-[0.8125rem] leading-5">
        <thead>
          <tr className="border-b border-line text-left text-label text-ink-2">
            <th className="sticky left-0 z-1 min-w-40 bg-surface px-3 py-2 font-[560] sm:min-w-72">
              {t("passage")}
            </th>
            {pairs.map(({ id, position, title }) => (
              <th key={id} scope="col" className="min-w-28 px-2 py-2 align-top font-[560]">
                <Link
                  to="/cases/$slug/pairs/$position"
                  params={{ slug, position: String(position) }}
                  className={linkStyle.text}
                >
                  <span aria-hidden="true">{position}</span>
                  <VisuallyHidden>
                    {t("pair", { position, title: wordsIn(title, locale) })}
                  </VisuallyHidden>
                </Link>
                <span aria-hidden="true" className="line-clamp-2 font-normal">
                  {wordsIn(title, locale)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <GridRow key={row.cells[0]?.evidenceId} row={row} pairs={pairs} />
          ))}
        </tbody>
        <tfoot>
          {sides.map((side) => (
            <tr key={side} className="border-t border-line">
              <th
                scope="row"
                className="sticky left-0 z-1 bg-surface px-3 py-2 text-left font-[560]"
              >
                {t(side)}
                <span className="block font-normal text-ink-2">{t("against")}</span>
              </th>
              {pairs.map(({ id, inconsistency }) => (
                <td key={id} className="px-2 py-2 align-top tabular-nums">
                  {say(inconsistency[side])}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th
              scope="row"
              className="sticky left-0 z-1 bg-surface px-3 pb-2 text-left align-top font-[560]"
            >
              {t("compared")}
            </th>
            {pairs.map(({ id, lead }) => (
              <td key={id} title={t(`lead.${lead}`)} className="px-2 pb-2 align-top text-ink-2">
                {t(`leadShort.${lead}`)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
