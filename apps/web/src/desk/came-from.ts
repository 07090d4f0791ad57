import { useLocation } from "@tanstack/react-router";

/** A page of the desk from which somebody followed a quotation to its words. */
export type CameFrom = { pathname: string; search: object };

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** Told along with the step to a source; it is no part of the address. */
    cameFrom?: CameFrom;
  }
}

/** The page that is shown now, to be gone back to. */
export function useThisPage(): CameFrom {
  const pathname = useLocation({ select: (location) => location.pathname });
  const search: object = useLocation({ select: (location) => location.search });
  return { pathname, search };
}
