/** An address in characters that a URL may hold, host apart from the rest. */
const address = /^(https?:\/\/[^\s\p{C}/?#"<>\\^`{|}]+)([/?#][^\s\p{C}]*)?$/iu;

/**
 * What a link to `text` may point to: the address itself, with characters percent-encoded that no
 * URL may hold.
 * @returns null unless it is an http or https address without white space or invisible characters.
 */
export function webLink(text: string): string | null {
  const [, host, rest = ""] = address.exec(text) ?? [];
  if (!host) return null;
  return host + rest.replace(/["<>\\^`{|}[\]]|%(?![0-9a-f]{2})/gi, encodeURIComponent);
}
