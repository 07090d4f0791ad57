import { formatEdtf, type LocalizedText, wordsIn } from "@rejoinder/schema";
import { useLocale, useTranslations } from "use-intl";
import type { StatementDetail } from "./shapes.ts";

/** Who spoke, or that nobody is named. */
export function useSpeaker({ speaker, speakerWords }: StatementDetail): string {
  const t = useTranslations("statement");
  return useLink(speaker, speakerWords) ?? t("speakerUnknown");
}

function useLink(party: { name: LocalizedText } | null, words: LocalizedText | null) {
  const locale = useLocale();
  if (party) return wordsIn(party.name, locale);
  return words && wordsIn(words, locale);
}

type Props = { statement: StatementDetail; above?: StatementDetail | undefined };

/** Through whom the words reached the desk, and when they were said. */
export function Chain({ statement, above }: Props) {
  const t = useTranslations("statement");
  const locale = useLocale();
  const reporter = useLink(statement.reportedBy, statement.reportedByWords);
  const publisher = statement.publishedBy && wordsIn(statement.publishedBy, locale);
  const hasLinks = reporter !== null || publisher !== null;
  const isSame = hasLinks && above !== undefined && wayOf(statement) === wayOf(above);
  return (
    <p className="text-[0.8125rem] leading-5 text-ink-2">
      {[
        ...(isSame
          ? [t("sameWay")]
          : [
              reporter && t("reportedBy", { name: reporter }),
              publisher && t("publishedBy", { name: publisher }),
            ]),
        t("said", { date: formatEdtf(statement.saidOn, locale) }),
      ]
        .filter(Boolean)
        .join(" · ")}
    </p>
  );
}

const wayOf = ({ reportedBy, reportedByWords, publishedBy, source }: StatementDetail) =>
  JSON.stringify([reportedBy?.id, reportedByWords, publishedBy, source.id]);
