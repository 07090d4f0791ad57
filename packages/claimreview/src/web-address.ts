import type { ClaimReviewProblemCode } from "./problem.ts";

export type ReadAddress = {
  /** The web address as written, white space around it aside, or what it means on its page; else null. */
  address: string | null;
  problem: Extract<ClaimReviewProblemCode, `address_${string}`> | null;
};

/**
 * @param page the address of the page that a path from the root belongs to, null where it is not known.
 */
export function readWebAddress(text: string, page: string | null): ReadAddress {
  const address = text.trim();
  if (isWebAddress(address)) return { address, problem: null };
  if (address.startsWith("/")) {
    const resolved = page === null ? null : URL.parse(address, page);
    return { address: resolved?.href ?? null, problem: "address_relative" };
  }
  const hasScheme = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(address);
  return {
    address: null,
    problem: hasScheme || /\s/.test(address) ? "address_not_web" : "address_relative",
  };
}

/** True of an absolute address with http or https. */
export const isWebAddress = (text: string): boolean =>
  /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text);

/** @returns the host without `www.`, null where there is none. */
export function hostOf(address: string | null): string | null {
  return (address === null ? null : URL.parse(address)?.host.replace(/^www\./, "")) ?? null;
}
