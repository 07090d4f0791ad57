import { type Stance, stanceInfo } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import type { PairDetail } from "../../desk/shapes.ts";
import { SourceLink } from "../../desk/source-line.tsx";
import { Tells, useRangeWords } from "../../desk/weighing/figures.tsx";
import type { Outputs } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { Dots } from "../../ui/dots.tsx";

type Weighing = Outputs["weighing"]["pair"];

type Props = { pair: PairDetail; weighing: Weighing };

const sides = ["allegation", "response"] as const;

/** The grid of a pair's evidence and its sides; what does not tell them apart, or does not count, is grey. */
export function WeighingGrid({ pair, weighing }: Props) {
  const t = useTranslations("weighing");
  const say = useRangeWords();
  return (
    <section aria-label={t("grid")} className="overflow-x-auto">
      <table className="w-full min-w-120 border-collapse">
        <thead>
          <tr className="border-b border-line text-left text-label text-ink-2">
            <th className="min-w-44 py-1.5 pr-3 font-[560]">{t("passage")}</th>
            <th className="w-24 py-1.5 pr-3 font-[560]">{t("allegation")}</th>
            <th className="w-24 py-1.5 pr-3 font-[560]">{t("response")}</th>
            <th className="w-24 py-1.5 pr-3 font-[560]">{t("weight")}</th>
            <th className="w-28 py-1.5 font-[560]">{t("tells")}</th>
          </tr>
        </thead>
        <tbody>
          {weighing.items.map((item) => (
            <Row key={item.evidenceId} pair={pair} item={item} weighing={weighing} />
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-line align-top">
            <th scope="row" className="py-2 pr-3 text-left font-[560]">
              {t("against")}
            </th>
            {sides.map((side) => (
              <td key={side} className="py-2 pr-3 font-[560] tabular-nums">
                {say(weighing.inconsistency[side])}
              </td>
            ))}
            <td colSpan={2} className="py-2 text-ink-2">
              {t(`leadShort.${weighing.lead}`)}
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

type RowProps = Props & { item: Weighing["items"][number] };

function Row({ pair, item, weighing }: RowProps) {
  const t = useTranslations("weighing");
  const say = useRangeWords();
  const evidence = pair.evidence.find(({ id }) => id === item.evidenceId);
  if (!evidence) return null;
  const origin = weighing.sameOrigin.findIndex((ids) => ids.includes(item.evidenceId));
  const isCounted = item.why === null;
  const isTelling = isCounted && (item.diagnosticity ?? 0) > 0;
  return (
    <tr className={`border-b border-hair align-top ${isTelling ? "" : "bg-paper text-ink-2"}`}>
      <th scope="row" className="py-2 pr-3 text-left font-normal">
        {evidence.source.isWithheld ? (
          t("withheldPassage")
        ) : (
          <>
            <span
              lang={evidence.language}
              dir="auto"
              className="line-clamp-2 font-serif wrap-anywhere"
            >
              {evidence.text}
            </span>
            <span className="line-clamp-1 text-label font-normal text-ink-2">
              <SourceLink source={evidence.source} anchor={evidence.anchor}>
                {evidence.source.title}
              </SourceLink>
            </span>
          </>
        )}
        {origin >= 0 && (
          <span className="block text-label font-normal text-ink-2">
            {t("origin", { number: origin + 1 })}
          </span>
        )}
      </th>
      <StanceWords side={isTelling ? "allegation" : "neutral"} stance={evidence.stanceAllegation} />
      <StanceWords side={isTelling ? "response" : "neutral"} stance={evidence.stanceResponse} />
      <td className="py-2 pr-3 tabular-nums">{isCounted ? say(item.weight) : "–"}</td>
      <td className="py-2">
        <Tells diagnosticity={item.diagnosticity} isCounted={isCounted} />
      </td>
    </tr>
  );
}

function StanceWords({
  side,
  stance,
}: {
  side: "allegation" | "response" | "neutral";
  stance: Stance;
}) {
  const words = useWords();
  const { points, label } = stanceInfo[stance];
  return (
    <td className="py-2 pr-3">
      {points !== null && <Dots side={side} filled={points + 3} of={5} />}
      <span className="block text-label font-normal">{words(label)}</span>
    </td>
  );
}
