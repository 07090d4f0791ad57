import { displaySegments, type HiddenControl } from "@rejoinder/schema";
import { useLocale, useTranslations } from "use-intl";

/** Words as somebody else wrote them: what they hide is shown, and acts on nothing. */
export function ShownText({ text }: { text: string }) {
  return displaySegments(text).map((segment) =>
    "text" in segment ? (
      segment.text
    ) : (
      <HiddenMark key={segment.control.at} control={segment.control} />
    ),
  );
}

/** Stands where a text hides a character: its short name, and nothing that the character does. */
export function HiddenMark({ control: { name } }: { control: HiddenControl }) {
  const t = useTranslations("reader");
  const locale = useLocale();
  return (
    <span
      lang={locale}
      role="img"
      aria-label={t("hidden", { name })}
      title={t("hidden", { name })}
      className="mx-px inline-block rounded-[3px] border border-dashed border-contested px-0.75 align-[0.12em] font-sans text-[0.625rem] leading-3.5 font-semibold text-contested not-italic select-none [unicode-bidi:isolate]"
    >
      {shortName(name)}
    </span>
  );
}

/** As Unicode's charts shorten names: RLO for RIGHT-TO-LEFT OVERRIDE; a name of one word stays. */
function shortName(name: string): string {
  const words = name.split(/[ -]/).filter((word) => word !== "TO");
  if (words.length === 1 || words[0] === "TAG" || name.startsWith("U+")) return name;
  return words.map((word) => (/^\d/.test(word) ? word : word.slice(0, 1))).join("");
}
