import { QUERY_MAX } from "@rejoinder/schema";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useKeys } from "../lib/keys.tsx";
import { controlStyle } from "../ui/field.tsx";
import { Kbd } from "../ui/kbd.tsx";

/** Milliseconds after the last letter. */
const pause = 250;

type Props = {
  /** What is searched, also shown with the key `/` that leads here. */
  label: string;
  placeholder: string;
  /** As the address says it. */
  value: string;
  onChange: (words: string) => void;
};

/** Searches while the person types; takes what the address says when that changes by itself. */
export function SearchBox({ label, placeholder, value, onChange }: Props) {
  const [draft, setDraft] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  const sent = useRef(value);
  const send = useEffectEvent((words: string) => {
    sent.current = words;
    onChange(words);
  });

  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setDraft(value);
  }, [value]);

  useEffect(() => {
    const words = draft.trim();
    if (words === sent.current) return;
    const timer = setTimeout(() => send(words), pause);
    return () => clearTimeout(timer);
  }, [draft]);

  useKeys([{ key: "/", label, run: () => field.current?.focus() }]);

  return (
    <span className="relative block w-full sm:w-72">
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        maxLength={QUERY_MAX}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        className={`${controlStyle} peer truncate`}
      />
      <span className="pointer-events-none absolute top-1/2 right-2 hidden -translate-y-1/2 peer-placeholder-shown:peer-not-focus:block">
        <Kbd>/</Kbd>
      </span>
    </span>
  );
}
