import { useNavigate, useRouter } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { SelectedWords } from "../../desk/selected/selected-words.ts";
import { useKeys } from "../../lib/keys.tsx";
import { Button } from "../../ui/button.tsx";
import { useToast } from "../../ui/toasts.tsx";
import type { Highlight, SourceDetail } from "./highlight.ts";
import type { Making } from "./making-dialog.tsx";
import { PlacingDialog } from "./placing-dialog.tsx";
import { PreservedText } from "./preserved-text.tsx";
import { SelectionToolbar } from "./selection-toolbar.tsx";
import type { TextRange } from "./text-place.ts";
import { useCaret } from "./use-caret.ts";
import { KEEPS_SELECTION, type Reader } from "./use-reader.ts";
import { hashOf } from "./words-hash.ts";

type Props = {
  source: SourceDetail;
  snapshot: NonNullable<SourceDetail["snapshot"]>;
  reader: Reader;
  current: string | null;
  /** The quotation whose place the reader is about to show; null mostly. */
  pointing: Highlight | null;
  onPointed: () => void;
  making: Making | null;
  onMake: (making: Making | null) => void;
};

/** The text to be read, and what is made of words selected in it. */
export function Reading(props: Props) {
  const { source, snapshot, reader, current, pointing, onPointed, making, onMake } = props;
  const t = useTranslations("reader");
  const toolbar = useRef<HTMLDivElement>(null);
  const [placing, setPlacing] = useState<TextRange | null>(null);
  const copyLink = useCopyLink(source.id, snapshot.id);
  const { selected, isCaret, setCaret } = reader;
  useCaret(reader, () => toolbar.current?.querySelector("button")?.focus());
  const sought = making?.isSought ? making : null;
  const quoted = pointing?.exact ?? sought?.words.exact;
  function leave() {
    reader.clear();
    onPointed();
    if (sought) onMake(null);
  }
  useKeys([
    { key: "v", label: t("caretBegin"), run: () => setCaret(true) },
    quoted === undefined ? null : { key: "Escape", label: t("pointingEnd"), run: leave },
  ]);

  const placed = source.highlights.filter(({ start }) => start !== null);
  const wordsOf = (range: TextRange): SelectedWords => ({
    sourceId: source.id,
    begunWith: snapshot.text.slice(range.start, range.end),
    case: { id: source.caseId, slug: source.case.slug },
    language: source.language,
    exact: snapshot.text.slice(range.start, range.end),
    place: { snapshotId: snapshot.id, ...range },
  });
  const onAdded = reader.clear;
  /** What the words selected are, while somebody looks for a quotation's or for those of a form. */
  function take(range: TextRange) {
    if (pointing) {
      setPlacing(range);
    } else if (sought) {
      const { begunWith } = sought.words;
      onMake({ ...sought, words: { ...wordsOf(range), begunWith }, isSought: false, onAdded });
    }
  }
  return (
    <div className="relative">
      {quoted !== undefined && <PointingLine quoted={quoted} onCancel={leave} />}
      <div className="gutter rounded-card border border-line bg-surface py-6 lg:pr-54">
        <PreservedText
          reader={reader}
          language={source.language}
          highlights={placed}
          slug={source.case.slug}
          current={current}
        />
      </div>
      <p
        id="caret-hint"
        role="status"
        className="pointer-events-none fixed inset-x-0 bottom-4 z-9 mx-auto w-fit max-w-measure rounded-control bg-ink px-4 py-1.5 text-paper empty:hidden"
      >
        {isCaret && !selected && t("caretHint")}
      </p>
      <SelectionToolbar
        ref={toolbar}
        reader={reader}
        caseId={source.caseId}
        isNewest={snapshot.isNewest}
        onMake={(becoming) =>
          selected && onMake({ becoming, words: wordsOf(selected), isSought: false, onAdded })
        }
        onCopyLink={() => selected && void copyLink(selected)}
        onPoint={quoted === undefined ? null : () => selected && take(selected)}
      />
      {pointing && placing && (
        <PlacingDialog
          source={source}
          snapshot={snapshot}
          highlight={pointing}
          range={placing}
          onClose={() => setPlacing(null)}
          onPlaced={() => {
            setPlacing(null);
            leave();
          }}
        />
      )}
    </div>
  );
}

function PointingLine({ quoted, onCancel }: { quoted: string; onCancel: () => void }) {
  const t = useTranslations("reader");
  const words = quoted.length > 200 ? `${quoted.slice(0, 200)}…` : quoted;
  return (
    <div
      role="status"
      {...{ [KEEPS_SELECTION]: "" }}
      className="sticky top-0 z-9 mb-2 flex flex-wrap items-center justify-between gap-2 rounded-control bg-ink py-1.5 pr-1.5 pl-4 text-paper"
    >
      <p className="max-w-measure">{t("pointing", { words })}</p>
      <Button className="border-transparent! bg-transparent! text-paper!" onPress={onCancel}>
        {t("cancel")}
      </Button>
    </div>
  );
}

/** Copies the address of words of a text, which stays right whatever text follows. */
function useCopyLink(sourceId: string, snapshotId: string) {
  const t = useTranslations("reader");
  const router = useRouter();
  const navigate = useNavigate();
  const toast = useToast();
  return async (range: TextRange) => {
    const place = {
      to: "/sources/$sourceId",
      params: { sourceId },
      search: { snapshot: snapshotId },
      hash: hashOf(range),
    } as const;
    try {
      const { href } = router.buildLocation(place);
      await navigator.clipboard.writeText(new URL(href, location.href).href);
      toast({ text: t("copied") });
    } catch {
      await navigate({ ...place, replace: true });
      toast({ text: t("notCopied") });
    }
  };
}
