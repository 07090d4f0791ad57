import { wordsIn } from "@rejoinder/schema";
import type { ReactNode } from "react";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { usePersonName } from "../../desk/person-name.ts";
import { useMoment } from "../../lib/use-moment.ts";
import type { EditionRow } from "./shapes.ts";

/** When an edition was published and by whom, what it changed, and by what it is known. */
export function EditionFacts({ edition }: { edition: EditionRow }) {
  const t = useTranslations("edition");
  const locale = useLocale();
  const format = useFormatter();
  const moment = useMoment();
  const nameOf = usePersonName();
  const { publishedAt, publishedBy, locales, what, why, sha256, publicKey, withdrawal } = edition;
  const facts: [term: string, said: ReactNode, isLong?: boolean][] = [
    [t("publishedOn"), t("byOn", { date: moment(publishedAt), name: nameOf(publishedBy) })],
    [
      t("languagesField"),
      format.list(
        locales.map((each) => t(`languages.${each}`)),
        { type: "conjunction" },
      ),
    ],
    [t("what"), wordsIn(what, locale), true],
    [t("why"), wordsIn(why, locale), true],
    ...(withdrawal
      ? [
          [
            t("withdrawnOn"),
            t("byOn", { date: moment(withdrawal.at), name: nameOf(withdrawal.by) }),
          ] satisfies [string, string],
          [t("withdrawReason"), withdrawal.reason, true] satisfies [string, string, boolean],
        ]
      : []),
    [t("hash"), <Code key="hash">{sha256}</Code>],
    [t("key"), <Code key="key">{publicKey}</Code>],
  ];
  return (
    <dl className="grid gap-x-3 gap-y-1 text-ink-2 sm:grid-cols-[9rem_1fr]">
      {facts
        .filter(([, said]) => said !== "")
        .map(([term, said, isLong]) => (
          <div key={term} className="contents">
            <dt className="text-label leading-6 max-sm:mt-1 max-sm:leading-4">{term}</dt>
            <dd
              className={`min-w-0 wrap-anywhere text-ink ${isLong ? "max-w-measure font-serif text-body whitespace-pre-line" : ""}`}
            >
              {said}
            </dd>
          </div>
        ))}
    </dl>
  );
}

function Code({ children }: { children: string }) {
  return (
    <code translate="no" className="font-mono text-[0.8125rem] wrap-anywhere">
      {children}
    </code>
  );
}
