import { draftProblemInfo } from "@rejoinder/domain";
import { wordsIn } from "@rejoinder/schema";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useWords } from "../../lib/words.ts";
import { controlStyle } from "../../ui/field.tsx";
import { CrimeField } from "./crime-field.tsx";
import { PairState } from "./pair-state.tsx";
import type { DraftPair, Problem } from "./shapes.ts";
import type { RowControl } from "./use-move-focus.ts";

type Props = {
  slug: string;
  pair: DraftPair;
  /** From 0, of how many. */
  place: number;
  count: number;
  /** What keeps the pair from being published. */
  errors: readonly Problem[];
  /** @param control what keeps the focus; null where the focus is on its way elsewhere */
  onMove: (place: number, control: RowControl | null) => void;
  onLeaveOut: () => void;
};

/** A pair of the edition: its place, how it stands, what keeps it back, and whether a crime is alleged. */
export function ChosenPair({ slug, pair, place, count, errors, onMove, onLeaveOut }: Props) {
  const t = useTranslations("edition");
  const locale = useLocale();
  const words = useWords();
  const title = wordsIn(pair.title, locale);
  const codes = [...new Set(errors.map(({ code }) => code))];
  return (
    <li
      data-pair={pair.id}
      className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3 gap-y-2 py-3 sm:grid-cols-[3.5rem_minmax(0,1fr)_auto]"
    >
      <PlaceField
        key={place}
        label={t("placeOf", { title })}
        place={place}
        count={count}
        onMove={(to, isKept) => onMove(to, isKept ? "place" : null)}
      />
      <div className="flex min-w-0 flex-col gap-1">
        <PairState slug={slug} pair={pair} />
        {codes.length > 0 && (
          <ul className="flex flex-col gap-0.5 border-l-3 border-l-danger pl-2 text-[0.8125rem] leading-5 text-danger">
            {codes.map((code) => (
              <li key={code}>{words(draftProblemInfo[code])}</li>
            ))}
          </ul>
        )}
        <CrimeField pair={pair} title={title} />
      </div>
      <div className="flex gap-1 max-sm:col-start-2">
        <IconButton
          control="up"
          label={t("moveUp", { title })}
          path="m5 12 5-5 5 5"
          isDisabled={place === 0}
          onPress={() => onMove(place - 1, "up")}
        />
        <IconButton
          control="down"
          label={t("moveDown", { title })}
          path="m5 8 5 5 5-5"
          isDisabled={place === count - 1}
          onPress={() => onMove(place + 1, "down")}
        />
        <IconButton
          control="out"
          label={t("leaveOut", { title })}
          path="m5 5 10 10M15 5 5 15"
          onPress={onLeaveOut}
        />
      </div>
    </li>
  );
}

type PlaceProps = {
  label: string;
  place: number;
  count: number;
  /** @param keepsFocus false where the field was left for something else */
  onMove: (place: number, keepsFocus: boolean) => void;
};

/** The place of a pair, counted from 1; another one typed moves it there. */
function PlaceField({ label, place, count, onMove }: PlaceProps) {
  const [typed, setTyped] = useState(String(place + 1));
  function move(keepsFocus: boolean) {
    const wanted = Math.trunc(Number(typed)) - 1;
    const isPlace = typed.trim() !== "" && Number.isFinite(wanted);
    const to = Math.max(0, Math.min(wanted, count - 1));
    setTyped(String((isPlace ? to : place) + 1));
    if (isPlace && to !== place) onMove(to, keepsFocus);
  }
  return (
    <input
      aria-label={label}
      data-control="place"
      inputMode="numeric"
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => move(false)}
      onKeyDown={({ key }) => {
        if (key === "Enter") move(true);
        if (key === "Escape") setTyped(String(place + 1));
      }}
      className={`${controlStyle} self-start px-2! text-center tabular-nums`}
    />
  );
}

type IconProps = {
  control: RowControl;
  label: string;
  path: string;
  isDisabled?: boolean;
  onPress: () => void;
};

function IconButton({ control, label, path, isDisabled = false, onPress }: IconProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      data-control={control}
      disabled={isDisabled}
      onClick={onPress}
      className="target inline-flex size-8 items-center justify-center rounded-control text-ink-2 hover:bg-hair hover:text-ink disabled:opacity-40"
    >
      <svg viewBox="0 0 20 20" aria-hidden="true" className="size-4">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </button>
  );
}
