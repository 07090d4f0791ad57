import { useRef } from "react";

/**
 * Lets one sending through until it has failed. A double click, or Enter twice, comes before React has
 * drawn that the first is under way, and once more while the form that was saved is fading.
 */
export function useOnce() {
  const isUnderWay = useRef(false);
  return {
    /** @returns false where a sending is under way, or was successful. */
    begin(): boolean {
      if (isUnderWay.current) return false;
      isUnderWay.current = true;
      return true;
    },
    /** Lets the next one through. */
    again() {
      isUnderWay.current = false;
    },
  };
}
