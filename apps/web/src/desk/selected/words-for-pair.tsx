import { inQuotationMarks } from "@rejoinder/schema";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Dialog } from "../../ui/dialog.tsx";
import { Quotation } from "../../ui/quotation.tsx";
import { EvidenceForm } from "../evidence/evidence-form.tsx";
import { NoteForm } from "../note/note-form.tsx";
import { PairSelect } from "../pair-select.tsx";
import type { PairRef } from "../shapes.ts";
import { ShownText } from "../shown-text.tsx";
import type { SelectedWords } from "./selected-words.ts";

type Props = {
  words: SelectedWords;
  /** Evidence held against a pair, or a citation in a note on it. */
  becomes: "evidence" | "citation";
  isOpen: boolean;
  onClose: () => void;
  onAdded: () => void;
  /** What is to be known of the words. */
  notice?: ReactNode;
};

/** Makes evidence or a citation of selected words, for the pair that is chosen first. */
export function WordsForPair({ words, becomes, isOpen, onClose, onAdded, notice }: Props) {
  const t = useTranslations("reader");
  const [pair, setPair] = useState<PairRef | null>(null);
  return (
    <Dialog
      title={becomes === "evidence" ? t("evidenceTitle") : t("citationTitle")}
      size="large"
      isOpen={isOpen}
      onClose={onClose}
    >
      {notice}
      <div className="flex flex-col gap-4">
        <div className="max-h-40 overflow-y-auto pl-5">
          <Quotation side="neutral" lang={words.language} size="body">
            <ShownText text={inQuotationMarks(words.exact, words.language)} />
          </Quotation>
        </div>
        <PairSelect
          case={words.case}
          label={t("forPair")}
          none={t("choosePair")}
          value={pair}
          onChange={setPair}
          isRequired
        />
        {pair && becomes === "evidence" && (
          <EvidenceForm
            key={pair.id}
            pair={pair}
            words={words}
            onClose={onClose}
            onAdded={onAdded}
          />
        )}
        {pair && becomes === "citation" && (
          <NoteForm
            key={pair.id}
            pair={pair}
            changed={null}
            words={words}
            onClose={onClose}
            onAdded={onAdded}
          />
        )}
      </div>
    </Dialog>
  );
}
