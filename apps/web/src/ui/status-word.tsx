import type { Sign } from "@rejoinder/schema";
import type { ReactNode } from "react";
import { StatusSign } from "./status-sign.tsx";
import { type Tone, toneColour } from "./tone.ts";

type Props = { sign: Sign; tone: Tone; children: ReactNode };

/** Sign, word and colour together: no status is told by colour alone. */
export function StatusWord({ sign, tone, children }: Props) {
  return (
    <span
      className="inline-flex items-start gap-1.5 text-desk font-[560]"
      style={{ color: toneColour(tone) }}
    >
      <StatusSign sign={sign} />
      <span>{children}</span>
    </span>
  );
}
