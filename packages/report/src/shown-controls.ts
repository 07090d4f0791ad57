import { displaySegments } from "@rejoinder/schema";

/**
 * A text as it is to be read: a character that nobody sees, and that turns or hides the words around
 * it, gives way to its name between angle brackets. Nothing of it is obeyed.
 */
export function showControls(text: string): string {
  return displaySegments(text)
    .map((segment) => ("text" in segment ? segment.text : `⟨${segment.control.name}⟩`))
    .join("");
}
