import { flagOwnWords, stageForWording } from "@rejoinder/domain";
import { inQuotationMarks, type Locale } from "@rejoinder/schema";
import { useLocale } from "use-intl";
import type { Outputs } from "../lib/trpc.ts";
import { useWords } from "../lib/words.ts";

type Props = { found: Outputs["case"]["bySlug"]; text: string; lang: Locale | null };

/** The words of a text that assert guilt before judgment, each with what to write instead. */
export default function FlaggedWords({ found, text, lang }: Props) {
  const locale = useLocale();
  const words = useWords();
  const flags = flagOwnWords(text, lang, {
    stage: stageForWording(
      found.steps.map(({ stage, party }) => ({ stage, partyId: party?.id ?? null })),
    ),
    names: found.parties.flatMap(({ name }) => Object.values(name)),
  });
  if (flags.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 border-l-3 border-l-accent pl-3 text-[0.8125rem] leading-5">
      {flags.map((flag) => (
        <li key={`${flag.rule} ${flag.words}`}>
          <span className="font-[560]">{inQuotationMarks(flag.words, locale)}</span>{" "}
          <span className="text-ink-2">{words(flag.suggestion)}</span>
        </li>
      ))}
    </ul>
  );
}
