import { PHRASE_MAX, PHRASES_MAX } from "@rejoinder/schema";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type RefObject, useEffect, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../../lib/refusal.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { AskedList } from "../asked-list.tsx";
import { RefusalLine } from "../refusal-line.tsx";
import { insertWords } from "./insert-words.ts";

type Props = {
  /** What stands in the field. */
  value: string;
  /** @param next what shall stand there, with a phrase put in where the caret was */
  onInsert: (next: string) => void;
  /** The field; its selected words alone are kept as a phrase, or all of them where none are selected. */
  field: RefObject<HTMLTextAreaElement | null>;
};

/** Phrases kept to hand, to be put in where the caret is. The desk gives none of its own. */
export function PhraseMenu({ value, onInsert, field }: Props) {
  const t = useTranslations("phrases");
  const trpc = useTRPC();
  const say = useErrorSentence();
  const limit = useId();
  const kept = useQuery(trpc.phrase.list.queryOptions());
  const again = { onSuccess: () => kept.refetch() };
  const add = useMutation(trpc.phrase.add.mutationOptions(again));
  const remove = useMutation(trpc.phrase.remove.mutationOptions(again));
  const count = kept.data?.length ?? 0;
  const selected = useSelectedWords(field);
  const words = selected || value.trim();
  const isLong = [...words].length > PHRASE_MAX;

  function insert(phrase: string) {
    const { current } = field;
    const { text, caret } = insertWords(value, phrase, {
      start: current?.selectionStart ?? value.length,
      end: current?.selectionEnd ?? value.length,
    });
    onInsert(text);
    // After React has put the words in: the caret would else go to their end.
    requestAnimationFrame(() => {
      current?.focus();
      current?.setSelectionRange(caret, caret);
    });
  }
  return (
    <Disclosure summary={t("title", { count })}>
      <div className="flex flex-col items-start gap-2">
        <div className="w-full">
          <AskedList asked={kept} say={say} none={t("none")}>
            {kept.data?.map(({ id, text }) => (
              <li key={id} className="flex items-center gap-1 py-1">
                <button
                  type="button"
                  onClick={() => insert(text)}
                  className="target min-w-0 grow rounded-control px-2 py-1 text-left font-serif text-body wrap-anywhere hover:bg-hair"
                >
                  {text}
                </button>
                <Button
                  variant="quiet"
                  label={t("removeThis", { text })}
                  onPress={() => remove.mutate({ phraseId: id })}
                >
                  {t("remove")}
                </Button>
              </li>
            ))}
          </AskedList>
        </div>
        <Button
          onPress={() => add.mutate({ text: words })}
          isPending={add.isPending}
          isDisabled={words === "" || isLong || count >= PHRASES_MAX}
          {...(isLong && { describedBy: limit })}
        >
          {t("keep")}
        </Button>
        {isLong && (
          <p id={limit} className="text-label text-ink-2">
            {t("select", { max: PHRASE_MAX })}
          </p>
        )}
        <RefusalLine error={add.error ?? remove.error} />
      </div>
    </Disclosure>
  );
}

/** The words selected in a field, trimmed; empty where none are. */
function useSelectedWords(field: RefObject<HTMLTextAreaElement | null>): string {
  const [words, setWords] = useState("");
  useEffect(() => {
    function read() {
      const { value = "", selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
      setWords(value.slice(selectionStart, selectionEnd).trim());
    }
    const events = ["select", "selectionchange", "input"] as const;
    for (const event of events) document.addEventListener(event, read);
    return () => {
      for (const event of events) document.removeEventListener(event, read);
    };
  }, [field]);
  return words;
}
