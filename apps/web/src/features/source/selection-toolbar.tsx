import { canAddEvidence, canAddNote, canAddStatement, issueInfo } from "@rejoinder/domain";
import { ELISION, PASSAGE_MAX } from "@rejoinder/schema";
import { type RefObject, useLayoutEffect } from "react";
import { Toolbar } from "react-aria-components";
import { useTranslations } from "use-intl";
import { useActor } from "../../desk/use-actor.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { rangeOf } from "./text-place.ts";
import { KEEPS_SELECTION, type Reader } from "./use-reader.ts";

/** What words can become. */
export type Becoming = "statement" | "evidence" | "citation";

type Props = {
  ref: RefObject<HTMLDivElement | null>;
  reader: Reader;
  caseId: string;
  /** Words of an older text are no longer quoted. */
  isNewest: boolean;
  onMake: (becoming: Becoming) => void;
  onCopyLink: () => void;
  /** What takes the selected words as the place of a quotation; null while nobody points at one. */
  onPoint: (() => void) | null;
};

/** What can be made of the words selected; below them, or at the foot of a small screen. */
export function SelectionToolbar({ ref, reader, ...offered }: Props) {
  const t = useTranslations("reader");
  const { selected, text } = reader;
  usePlaceBelow(ref, reader);
  if (!selected) return null;
  const words = text.slice(selected.start, selected.end);
  return (
    <div
      ref={ref}
      {...{ [KEEPS_SELECTION]: "" }}
      data-no-print
      className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-surface p-2 select-none md:absolute md:inset-x-auto md:top-(--top) md:bottom-auto md:left-[max(0px,min(var(--left),100%-27.5rem))] md:max-w-110 md:rounded-control md:border md:p-1"
    >
      <Toolbar
        aria-label={t("selected", { words: words.length > 60 ? `${words.slice(0, 60)}…` : words })}
        className="flex flex-wrap items-center gap-1"
      >
        <Actions words={words} {...offered} />
      </Toolbar>
    </div>
  );
}

type ActionProps = Omit<Props, "ref" | "reader"> & { words: string };

function Actions({ words, caseId, isNewest, onMake, onCopyLink, onPoint }: ActionProps) {
  const t = useTranslations("reader");
  const actor = useActor();
  const unfit = useUnfit(words);
  const copy = <Button onPress={onCopyLink}>{t("copyLink")}</Button>;
  if (!isNewest || unfit !== null) {
    return (
      <>
        <p className="max-w-72 px-2 text-[0.8125rem] text-ink-2">{unfit ?? t("onlyNewest")}</p>
        {copy}
      </>
    );
  }
  if (onPoint) {
    return (
      <Button variant="primary" onPress={onPoint}>
        {t("standsHere")}
      </Button>
    );
  }
  const may = actor && {
    statement: canAddStatement(actor, { caseId }),
    evidence: canAddEvidence(actor, { caseId }),
    citation: canAddNote(actor, { caseId, kind: "context" }),
  };
  return (
    <>
      {may?.statement && <Button onPress={() => onMake("statement")}>{t("makeStatement")}</Button>}
      {may?.evidence && <Button onPress={() => onMake("evidence")}>{t("makeEvidence")}</Button>}
      {may?.citation && <Button onPress={() => onMake("citation")}>{t("makeCitation")}</Button>}
      {copy}
    </>
  );
}

/** Why words cannot be quoted whoever asks; null where they can. */
function useUnfit(words: string): string | null {
  const t = useTranslations("reader");
  const say = useWords();
  if (words.includes(ELISION)) return say(issueInfo.elision);
  return [...words].length > PASSAGE_MAX ? t("tooLong", { max: PASSAGE_MAX }) : null;
}

/** Pixels between the words and what stands below them. */
const GAP = 6;

/** Puts what stands below the selected words where they end, in pixels from the box around the text. */
function usePlaceBelow(below: RefObject<HTMLElement | null>, { root, selected }: Reader): void {
  useLayoutEffect(() => {
    const words = selected && root.current && rangeOf(root.current, selected);
    const box = root.current?.offsetParent?.getBoundingClientRect();
    if (!words || !box) return;
    const last = [...words.getClientRects()].at(-1) ?? words.getBoundingClientRect();
    below.current?.style.setProperty("--top", `${last.bottom - box.top + GAP}px`);
    below.current?.style.setProperty("--left", `${last.left - box.left}px`);
  }, [below, root, selected]);
}
