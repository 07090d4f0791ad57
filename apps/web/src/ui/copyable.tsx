import { useRef, useState } from "react";
import { copyText } from "../lib/copy-text.ts";
import { Button } from "./button.tsx";

type Props = {
  /** What the text is. */
  label: string;
  /** One line, or several. */
  text: string;
  copy: string;
  copied: string;
  /** Said where the browser does not let the page copy: the text is then selected. */
  copyByHand: string;
};

/** A text to be taken away whole, with the button that does it. */
export function Copyable({ label, text, copy, copied, copyByHand }: Props) {
  const box = useRef<HTMLElement>(null);
  const [said, setSaid] = useState("");

  async function take() {
    setSaid((await copyText(text, box.current)) ? copied : copyByHand);
  }
  return (
    <div className="flex flex-col gap-2">
      <p className="text-[0.8125rem] leading-5 font-[560]">{label}</p>
      <code
        ref={box}
        translate="no"
        className="block rounded-control border border-line bg-paper px-3 py-2 font-mono text-[0.8125rem] leading-6 whitespace-pre-wrap wrap-anywhere select-all"
      >
        {text}
      </code>
      <div className="flex flex-wrap items-center gap-3">
        <Button onPress={() => void take()}>{copy}</Button>
        <p role="status" className="text-[0.8125rem] text-ink-2">
          {said}
        </p>
      </div>
    </div>
  );
}
