import type { ReactNode } from "react";
import { Tag } from "./tag.tsx";

export type Side = "allegation" | "response" | "neutral";

const bars: Record<Side, string> = {
  allegation: "text-allegation",
  response: "text-response",
  neutral: "text-edge",
};

type QuotationProps = {
  side: Side;
  /** With its own quotation marks, those of the language it is in. */
  children: ReactNode;
  /** Language of the words. */
  lang: string;
  /** Where it was taken from; becomes the blockquote's `cite`. */
  cite?: string;
  size?: "large" | "body";
  className?: string;
};

/** Words as they were said: upright serif behind a bar in the colour of its side. */
export function Quotation(props: QuotationProps) {
  const { side, children, lang, cite, size = "large", className = "" } = props;
  return (
    <blockquote
      lang={lang}
      cite={cite}
      className={`quotation-bar ${bars[side]} print:border-solid ${className}`}
    >
      <p
        className={`max-w-measure font-serif text-pretty wrap-anywhere text-ink ${size === "large" ? "text-quotation" : "text-body"}`}
      >
        {children}
      </p>
    </blockquote>
  );
}

type ParaphraseProps = {
  /** The word for "paraphrase", in the reader's language. */
  word: string;
  children: ReactNode;
  lang: string;
  className?: string;
};

/** What was said, in other words: italic, boxed word, no quotation marks, no bar. */
export function Paraphrase({ word, children, lang, className = "" }: ParaphraseProps) {
  return (
    <p
      className={`max-w-measure font-serif text-body text-pretty wrap-anywhere text-ink ${className}`}
    >
      <span className="mr-1">
        <Tag>{word}</Tag>
      </span>{" "}
      <em lang={lang} className="italic">
        {children}
      </em>
    </p>
  );
}
