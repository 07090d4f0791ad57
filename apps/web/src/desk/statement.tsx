import { type StatementRole, statementRoleInfo, wordingInfo, wordsIn } from "@rejoinder/schema";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useWords } from "../lib/words.ts";
import type { Side } from "../ui/quotation.tsx";
import { Tag } from "../ui/tag.tsx";
import { Chain, useSpeaker } from "./chain.tsx";
import { Passage } from "./passage.tsx";
import type { StatementDetail } from "./shapes.ts";
import { SourceLine } from "./source-line.tsx";

const sides: Record<StatementRole, Side> = {
  allegation: "allegation",
  response: "response",
  neither: "neutral",
};
const heads: Record<Side, string> = {
  allegation: "text-allegation",
  response: "text-response",
  neutral: "text-ink",
};

type Props = {
  statement: StatementDetail;
  /** In place of the role's word, such as "Response 2". */
  label?: string;
  /** The statement shown just before this one: a chain that is the same is not told again. */
  above?: StatementDetail | undefined;
  /** What else is to be said beside the source. */
  children?: ReactNode;
};

/** What was said, part by part, by whom, and where it was taken from. Stands inside a `gutter`. */
export function StatementBlock({ statement, label, above, children }: Props) {
  const words = useWords();
  const side = sides[statement.role];
  return (
    <div className="flex flex-col gap-3">
      <p className="text-label font-normal text-ink-2">
        <span className={`mr-2 font-[580] ${heads[side]}`}>
          {label ?? words(statementRoleInfo[statement.role].label)}
        </span>{" "}
        {useSpeaker(statement)}
      </p>
      <Parts statement={statement} side={side} />
      <div className="flex flex-col gap-1">
        <Origin statement={statement}>{children}</Origin>
        <Chain statement={statement} above={above} />
      </div>
      {statement.original && <Original statement={statement.original} side={side} />}
    </div>
  );
}

/** The wording in its first language, below the one that translates it. */
function Original({ statement, side }: { statement: StatementDetail; side: Side }) {
  const t = useTranslations("statement");
  return (
    <div className="flex flex-col gap-2.5 border-t border-hair pt-3">
      <p className="text-label font-normal text-ink-2">
        <span className="mr-2">
          <Tag>{t("original")}</Tag>
        </span>{" "}
        {useSpeaker(statement)}
      </p>
      <Parts statement={statement} side={side} isOriginal />
      <div className="flex flex-col gap-1">
        <Origin statement={statement} />
        <Chain statement={statement} />
      </div>
    </div>
  );
}

type PartsProps = { statement: StatementDetail; side: Side; isOriginal?: boolean };

function Parts({ statement, side, isOriginal = false }: PartsProps) {
  const isMany = quotations(statement).length > 1;
  return (
    <div className="flex flex-col gap-2.5">
      {statement.parts.map((part, index) => (
        <Passage
          // The parts of a statement never change order.
          key={index}
          part={part}
          side={side}
          size={isOriginal ? "body" : "large"}
          // The only quotation's place is told with the source.
          {...(isMany ? { source: statement.source } : {})}
          hidesTranslation={isOriginal}
        />
      ))}
    </div>
  );
}

function Origin({ statement, children }: { statement: StatementDetail; children?: ReactNode }) {
  const t = useTranslations("statement");
  const words = useWords();
  const locale = useLocale();
  const quoted = quotations(statement);
  const locators = new Set(
    statement.parts.flatMap(({ locator }) => (locator ? [wordsIn(locator, locale)] : [])),
  );
  const isTranslated = quoted.some(({ wording }) => wording === "translated_quotation");
  return (
    <SourceLine
      source={statement.source}
      anchor={quoted.length === 1 ? (quoted[0]?.anchor ?? null) : null}
    >
      {isTranslated && <span>{words(wordingInfo.translated_quotation.label)}</span>}{" "}
      {[...locators].map((locator) => (
        <span key={locator}>{t("sumsUp", { locator })}</span>
      ))}
      {children}
    </SourceLine>
  );
}

const quotations = ({ parts }: StatementDetail) =>
  parts.filter(({ wording }) => wordingInfo[wording].quoted);
