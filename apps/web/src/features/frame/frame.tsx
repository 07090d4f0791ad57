import { useRouter } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useKeys, useModifiedKey } from "../../lib/keys.tsx";
import { ArrivalContext, createArrival } from "../../lib/page-heading.tsx";
import { CommandPalette } from "./command-palette.tsx";
import { type FrameLink, type FramePerson, Header } from "./header.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import type { Search } from "./use-search.ts";

type Props = {
  children: ReactNode;
  links: readonly FrameLink[];
  /** Pages that only the command palette and the person's menu lead to. */
  ownLinks?: readonly FrameLink[];
  person: FramePerson | null;
  /** Between header and page, for what concerns every page. */
  notice?: ReactNode;
  /** Finds what the command palette offers beside its actions. */
  search?: Search;
};

/** What stands around every page of the desk. */
export function Frame({ children, links, ownLinks = [], person, notice, search }: Props) {
  const t = useTranslations("frame");
  const [open, setOpen] = useState<"palette" | "keys" | null>(null);
  const main = useRef<HTMLElement>(null);
  const arrival = useArrival();
  const close = () => setOpen(null);

  useModifiedKey("k", () => setOpen((now) => (now === "palette" ? null : "palette")));

  return (
    <ArrivalContext value={arrival}>
      <FrameKeys onOpenPalette={() => setOpen("palette")} onOpenKeys={() => setOpen("keys")} />
      <a
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
        className="target absolute top-2 left-2 z-10 -translate-y-20 rounded-control bg-ink inline-flex items-center px-3 text-paper focus:translate-y-0"
      >
        {t("skip")}
      </a>
      <Header links={links} person={person} onOpenPalette={() => setOpen("palette")} />
      {notice}
      <main
        ref={main}
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-page px-4 pt-6 pb-16 md:px-6 md:pt-8"
      >
        {children}
      </main>
      <CommandPalette
        isOpen={open === "palette"}
        onClose={close}
        links={[...links, ...ownLinks]}
        onOpenKeys={() => setOpen("keys")}
        {...(search ? { search } : {})}
      />
      <KeysDialog isOpen={open === "keys"} onClose={close} />
    </ArrivalContext>
  );
}

type FrameKeysProps = { onOpenPalette: () => void; onOpenKeys: () => void };

/** Stands before the page, so that a page's own `/` is added after it and acts. */
function FrameKeys({ onOpenPalette, onOpenKeys }: FrameKeysProps) {
  const t = useTranslations("keys");
  useKeys([
    { key: "/", label: t("openPalette"), run: onOpenPalette },
    { key: "?", label: t("openKeys"), run: onOpenKeys },
  ]);
  return null;
}

function useArrival() {
  const router = useRouter();
  const [arrival] = useState(createArrival);
  useEffect(
    () =>
      router.subscribe("onBeforeNavigate", ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged) arrival.expect();
      }),
    [router, arrival],
  );
  // A page of the same route keeps its heading mounted, which then does not see the arrival itself.
  useEffect(
    () => router.subscribe("onRendered", () => arrival.focus(document.querySelector("main h1"))),
    [router, arrival],
  );
  return arrival;
}
