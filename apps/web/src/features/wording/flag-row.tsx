import { inQuotationMarks, ownWordsInfo } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import type { Outputs } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { linkStyle } from "../../ui/link.ts";
import { Tag } from "../../ui/tag.tsx";

export type Flag = Outputs["wording"]["byCase"]["flags"][number];

type Props = {
  slug: string;
  flag: Flag;
  /** Null where it is not the person's to do. */
  onDismiss: (() => void) | null;
};

/** One flagged wording in its sentence, where it stands, and what to write instead. */
export function FlagRow({ slug, flag, onDismiss }: Props) {
  const t = useTranslations("wording");
  const words = useWords();
  const locale = useLocale();
  return (
    <li className="flex flex-col gap-1.5 py-4">
      <p className="flex flex-wrap items-baseline gap-x-2 text-ink-2">
        <Tag>{words(ownWordsInfo[flag.of].label)}</Tag>
        {flag.pair ? (
          <Link
            to="/cases/$slug/pairs/$position"
            params={{ slug, position: String(flag.pair.position) }}
            className={linkStyle.text}
          >
            {t("pair", { number: flag.pair.position })}
          </Link>
        ) : (
          <Link to="/cases/$slug" params={{ slug }} className={linkStyle.text}>
            {t("case")}
          </Link>
        )}
      </p>
      <p
        {...(flag.lang && { lang: flag.lang })}
        className="max-w-measure font-serif text-body wrap-anywhere"
      >
        <Marked sentence={flag.sentence} words={flag.words} />
      </p>
      <p className="max-w-measure text-ink-2">{words(flag.suggestion)}</p>
      {onDismiss && (
        <p className="-ml-2" data-no-print>
          <Button
            variant="quiet"
            label={t("dismissLabel", { words: inQuotationMarks(flag.words, locale) })}
            onPress={onDismiss}
          >
            <span className="link">{t("dismiss")}</span>
          </Button>
        </p>
      )}
    </li>
  );
}

function Marked({ sentence, words }: { sentence: string; words: string }) {
  const at = sentence.indexOf(words);
  if (at < 0) return sentence;
  return (
    <>
      {sentence.slice(0, at)}
      <mark className="rounded-[2px] bg-hair text-inherit underline decoration-2 decoration-accent underline-offset-3">
        {words}
      </mark>
      {sentence.slice(at + words.length)}
    </>
  );
}
