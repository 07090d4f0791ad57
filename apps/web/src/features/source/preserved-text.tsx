import { memo, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { HiddenMark } from "../../desk/shown-text.tsx";
import type { Highlight } from "./highlight.ts";
import { HighlightMark } from "./highlight-mark.tsx";
import { HighlightTag } from "./highlight-tag.tsx";
import { type Piece, paragraphsOf } from "./pieces.ts";
import type { Reader } from "./use-reader.ts";

type Props = {
  reader: Reader;
  language: string;
  highlights: readonly Highlight[];
  slug: string;
  /** The anchor that the address names. */
  current: string | null;
};

/** The text as it is kept, every quotation of it marked and linked to where it is used. */
export function PreservedText({ reader, language, ...shown }: Props) {
  const t = useTranslations("reader");
  const { root, isCaret, text } = reader;
  return (
    <div
      ref={root}
      lang={language}
      {...(isCaret && {
        role: "textbox",
        "aria-multiline": true,
        "aria-readonly": true,
        "aria-label": t("caretLabel"),
        "aria-describedby": "caret-hint",
        contentEditable: true,
        suppressContentEditableWarning: true,
        inputMode: "none" as const,
        spellCheck: false,
      })}
      className="max-w-[66ch] rounded-[2px] font-serif text-[1.0625rem] leading-8 wrap-anywhere whitespace-pre-wrap caret-accent outline-offset-8"
    >
      <Paragraphs text={text} {...shown} />
    </div>
  );
}

type ParagraphsProps = { text: string } & Pick<Props, "highlights" | "slug" | "current">;

/** Drawn anew only where the text, its quotations or the address change: never for a selection. */
const Paragraphs = memo(function Paragraphs({ text, highlights, ...where }: ParagraphsProps) {
  return paragraphsOf(text, highlights).map(({ at, pieces }) => (
    <p key={at} dir="auto" className="[unicode-bidi:isolate]">
      {pieces.map((piece) => (
        <PieceText key={piece.at} piece={piece} {...where} />
      ))}
    </p>
  ));
});

type PieceProps = { piece: Piece<Highlight>; slug: string; current: string | null };

function PieceText({ piece, slug, current }: PieceProps) {
  const { at, text, control, covers, begins, ends } = piece;
  const words = control ? (
    <span data-at={at} data-length={text.length} contentEditable={false}>
      <HiddenMark control={control} />
    </span>
  ) : (
    <span data-at={at}>{text}</span>
  );
  const marked = covers.reduceRight<ReactNode>(
    (inside, highlight, index) => (
      <HighlightMark
        highlight={highlight}
        depth={covers.length - 1 - index}
        isFirst={begins.includes(highlight)}
        isCurrent={highlight.anchorId === current}
      >
        {inside}
      </HighlightMark>
    ),
    words,
  );
  return (
    <>
      {marked}
      {ends.map((highlight) => (
        <HighlightTag key={highlight.anchorId} highlight={highlight} slug={slug} />
      ))}
    </>
  );
}
