import { wordsIn } from "@rejoinder/schema";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "../ui/button.tsx";
import { PairSelect } from "./pair-select.tsx";
import type { PairRef } from "./shapes.ts";

type Props = {
  case: PairRef["case"];
  label: string;
  none: string;
  /** The verb that takes a pair away. */
  remove: string;
  pairs: readonly PairRef[];
  onChange: (pairs: PairRef[]) => void;
  error?: string | undefined;
};

/** Several of a case's pairs: those chosen, and one more to choose. */
export function PairsField({ case: of, label, none, remove, pairs, onChange, error }: Props) {
  const t = useTranslations("reader");
  const locale = useLocale();
  const named = ({ position, title }: PairRef) =>
    t("pairOption", { position, title: wordsIn(title, locale) });
  return (
    <div className="flex flex-col gap-1">
      <PairSelect
        case={of}
        label={label}
        none={none}
        value={null}
        onChange={(pair) =>
          pair && !pairs.some(({ id }) => id === pair.id) && onChange([...pairs, pair])
        }
        error={error}
        isRequired
      />
      {pairs.length > 0 && (
        <ul className="divide-y divide-hair">
          {pairs.map((pair) => (
            <li key={pair.id} className="flex items-center justify-between gap-3">
              <span className="min-w-0 wrap-anywhere">{named(pair)}</span>
              <Button
                variant="quiet"
                label={`${remove}: ${named(pair)}`}
                onPress={() => onChange(pairs.filter(({ id }) => id !== pair.id))}
              >
                {remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
