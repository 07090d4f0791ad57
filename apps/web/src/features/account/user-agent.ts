/** In this order: most browsers also call themselves by the names of others. */
const browsers = [
  ["Edge", /\bEdg(?:e|A|iOS)?\//],
  ["Opera", /\bOPR\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ["Safari", /\bSafari\//],
] as const;

const systems = [
  ["Android", /\bAndroid\b/],
  ["iOS", /\b(?:iPhone|iPad|iPod)\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMacintosh\b/],
  ["Linux", /\bLinux\b/],
] as const;

/** What a `User-Agent` says, as far as people know it; null where it says neither. */
export function readUserAgent(agent: string | null): { browser: string; system: string } | null {
  const browser = find(browsers, agent);
  const system = find(systems, agent);
  return browser && system ? { browser, system } : null;
}

function find(table: readonly (readonly [string, RegExp])[], agent: string | null) {
  return table.find(([, pattern]) => pattern.test(agent ?? ""))?.[0] ?? null;
}
