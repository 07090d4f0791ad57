/**
 * Puts a text on the clipboard; where the browser does not let the page, selects it in its place.
 * @returns whether it is on the clipboard
 */
export async function copyText(text: string, place: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (place) getSelection()?.selectAllChildren(place);
    return false;
  }
}
