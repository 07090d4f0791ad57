import { inQuotationMarks } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { ShownText } from "../../desk/shown-text.tsx";
import { type Highlight, useRoleWord } from "./highlight.ts";

type Props = {
  highlight: Highlight;
  /** The words that stand in the text. */
  now: string;
  language: string;
};

/** What was quoted, and what stands there now. */
export function Wordings({ highlight, now, language }: Props) {
  const t = useTranslations("reader");
  const roleOf = useRoleWord();
  return (
    <dl className="grid gap-x-3 gap-y-1 sm:grid-cols-[8rem_1fr]">
      {[
        { label: t("quoted", { role: roleOf(highlight) }), words: highlight.exact },
        { label: t("standsNow"), words: now },
      ].map(({ label, words }) => (
        <div key={label} className="contents">
          <dt className="text-ink-2">{label}</dt>
          <dd
            lang={language}
            dir="auto"
            className="max-w-measure font-serif text-body wrap-anywhere [unicode-bidi:isolate]"
          >
            <ShownText text={inQuotationMarks(words, language)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
