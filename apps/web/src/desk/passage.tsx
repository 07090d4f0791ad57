import { inQuotationMarks, wordingInfo } from "@rejoinder/schema";
import { useLocale, useTranslations } from "use-intl";
import { useWords } from "../lib/words.ts";
import { Paraphrase, Quotation, type Side } from "../ui/quotation.tsx";
import { Tag } from "../ui/tag.tsx";
import type { SourceBrief, StatementPart } from "./shapes.ts";
import { ShownText } from "./shown-text.tsx";
import { AnchorWord, SourceLink } from "./source-line.tsx";

type Props = {
  part: Pick<StatementPart, "wording" | "text" | "language"> & Partial<StatementPart>;
  side: Side;
  size?: "large" | "body";
  /** Where this one quotation stands, when it is to be told beside the words. */
  source?: Pick<SourceBrief, "id" | "isWithheld">;
  hidesTranslation?: boolean;
};

/** A quotation between the marks of its language, or a paraphrase without any. */
export function Passage({ part, side, size = "large", source, hidesTranslation = false }: Props) {
  const t = useTranslations("statement");
  const words = useWords();
  const locale = useLocale();
  const { text, language, wording, translations, anchor } = part;
  const isForeign = language.split("-")[0] !== locale;
  const translation = isForeign ? translations?.[locale] : undefined;
  if (!wordingInfo[wording].quoted) {
    return (
      <Paraphrase word={words(wordingInfo[wording].label)} lang={translation ? locale : language}>
        {translation ?? text}
      </Paraphrase>
    );
  }
  return (
    <>
      <Quotation side={side} lang={language} size={size}>
        <ShownText text={inQuotationMarks(text, language)} />
      </Quotation>
      {translation && !hidesTranslation && (
        <p className="max-w-measure font-serif text-body text-pretty wrap-anywhere text-ink-2">
          <span className="mr-1">
            <Tag>{t("deskTranslation")}</Tag>
          </span>{" "}
          {translation}
        </p>
      )}
      {source && !source.isWithheld && anchor && (
        <p className="flex flex-wrap gap-x-2 text-ink-2">
          <AnchorWord anchor={anchor} />
          <SourceLink source={source} anchor={anchor}>
            {t("passage")}
          </SourceLink>
        </p>
      )}
    </>
  );
}
