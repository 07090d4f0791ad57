import { useTranslations } from "use-intl";
import type { PairDetail } from "../../desk/shapes.ts";
import type { Outputs } from "../../lib/trpc.ts";

type Props = { pair: PairDetail; without: Outputs["weighing"]["pair"]["without"] };

/** How the comparison hangs on the evidence that tells most. */
export function WithoutMostTelling({ pair, without }: Props) {
  const t = useTranslations("weighing");
  return (
    <section aria-label={t("without")}>
      <h3 className="mb-1 text-[0.8125rem] leading-5 font-semibold">{t("without")}</h3>
      {without.length === 0 && <p className="text-ink-2">{t("withoutNone")}</p>}
      <ul className="flex flex-col gap-2">
        {without.map(({ evidenceIds, balance, turns }) => (
          <li key={evidenceIds.join()}>
            {pair.evidence
              .filter(({ id }) => evidenceIds.includes(id))
              .map(({ id, text, language, source }) => (
                <p
                  key={id}
                  lang={source.isWithheld ? undefined : language}
                  dir="auto"
                  className="line-clamp-2 border-l border-line pl-3 font-serif wrap-anywhere"
                >
                  {source.isWithheld ? t("withheldPassage") : text}
                </p>
              ))}
            <p className="mt-1 max-w-measure">
              {t("withoutOne", { count: evidenceIds.length, lead: t(`lead.${balance.lead}`) })}{" "}
              <strong className="font-[560]">{t(turns ? "turns" : "stays")}</strong>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
