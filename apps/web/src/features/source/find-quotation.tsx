import { type Change, findToTheLetter, openText } from "@rejoinder/anchor";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { ChangeList } from "../../desk/change-list.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { TextRange } from "./text-place.ts";
import type { Reader } from "./use-reader.ts";

/** What became of looking for words; `number` is the place shown, counted from 1. */
type Outcome =
  | { kind: "once" | "normalised" | "elsewhere" | "nowhere" }
  | { kind: "many"; places: TextRange[]; number: number }
  | { kind: "near"; changes: Change[] };

/** Looks for the words of a quotation in the text, and selects them where they stand. */
export function FindQuotation({ reader }: { reader: Reader }) {
  const t = useTranslations("reader");
  const { text, select } = reader;
  const [words, setWords] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const opened = useMemo(() => openOnce(text), [text]);

  function show(places: TextRange[], number: number) {
    const place = places[number - 1];
    if (place) select(place);
    setOutcome(places.length === 1 ? { kind: "once" } : { kind: "many", places, number });
  }
  function find() {
    const exact = words.trim();
    if (exact === "") return;
    const places = findToTheLetter(text, exact).map((start) => ({
      start,
      end: start + exact.length,
    }));
    if (places.length > 0) {
      show(places, 1);
      return;
    }
    const found = opened().find({ exact });
    if (found.state !== "lost") select(found);
    setOutcome(outcomeOf(found));
  }

  return (
    <div>
      <form
        role="search"
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (outcome?.kind === "many") show(outcome.places, nextOf(outcome));
          else find();
        }}
      >
        <div className="grow">
          <TextField
            label={t("findHeading")}
            placeholder={t("findPlaceholder")}
            type="search"
            value={words}
            onChange={(value) => {
              setWords(value);
              setOutcome(null);
            }}
          />
        </div>
        <Button type="submit">{outcome?.kind === "many" ? t("foundNext") : t("find")}</Button>
      </form>
      <div role="status" className="min-h-5 text-ink-2">
        {outcome && <Told outcome={outcome} />}
      </div>
    </div>
  );
}

function Told({ outcome }: { outcome: Outcome }) {
  const t = useTranslations("reader");
  switch (outcome.kind) {
    case "once":
      return t("foundOnce");
    case "many":
      return t("foundMany", { count: outcome.places.length, number: outcome.number });
    case "normalised":
      return t("foundNormalised");
    case "elsewhere":
      return t("foundElsewhere");
    case "nowhere":
      return t("foundNowhere");
    case "near":
      return (
        <>
          <p>{t("foundNear")}</p>
          <ChangeList changes={outcome.changes} />
        </>
      );
  }
}

function outcomeOf({ state, changes }: ReturnType<ReturnType<typeof openText>["find"]>): Outcome {
  if (state === "lost") return { kind: "nowhere" };
  if (state === "normalised") return { kind: "normalised" };
  if (state === "exact") return { kind: "once" };
  return changes.length > 0 ? { kind: "near", changes } : { kind: "elsewhere" };
}

const nextOf = ({ places, number }: { places: unknown[]; number: number }) =>
  (number % places.length) + 1;

/** A text is made ready at the first question, which takes its time for a long one. */
function openOnce(text: string) {
  let opened: ReturnType<typeof openText> | null = null;
  return () => (opened ??= openText(text));
}
