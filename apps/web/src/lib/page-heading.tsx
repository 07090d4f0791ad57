import { createContext, type ReactNode, use, useEffect, useRef } from "react";

export type Arrival = ReturnType<typeof createArrival>;

/** Awaited from the start of a navigation until the new page's heading has taken the focus. */
export function createArrival() {
  let isAwaited = false;
  return {
    expect() {
      isAwaited = true;
    },
    /** Moves the focus, once a navigation; the browser keeps the place it scrolled to. */
    focus(heading: HTMLElement | null) {
      if (!isAwaited || !heading) return;
      isAwaited = false;
      heading.focus({ preventScroll: true });
    },
  };
}

export const ArrivalContext = createContext<Arrival>(createArrival());

type Props = {
  /** Also the document's title. */
  title: string;
  /** When the heading holds more than its title. */
  children?: ReactNode;
  lang?: string;
};

/** The one h1 of a page. It takes the focus when the reader arrives from another page. */
export function PageHeading({ title, children, lang }: Props) {
  const arrival = use(ArrivalContext);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => arrival.focus(heading.current), [arrival]);

  return (
    <>
      <title>{`${title} · Rejoinder`}</title>
      <h1
        ref={heading}
        tabIndex={-1}
        lang={lang}
        className="font-serif text-title text-balance wrap-anywhere hyphens-auto [hyphenate-limit-chars:14_5_5]"
      >
        {children ?? title}
      </h1>
    </>
  );
}
