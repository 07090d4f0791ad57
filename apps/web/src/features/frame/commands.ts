export type Command = {
  id: string;
  label: string;
  hint?: string;
  shortcut?: string;
  run: () => void;
};

/** Those whose label holds every word of the query, whatever its case and accents. */
export function matchCommands(commands: readonly Command[], query: string): readonly Command[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return commands.filter(({ label }) => {
    const text = fold(label);
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
