/** What `watchPaints` leaves in the window: milliseconds from each key to the next pair painted. */
export type Paints = { paints: number[] };

/**
 * Runs in the page. From the moment of the key, as the browser says it, to the frame after the one in
 * which another pair's heading stands: by then the first of the two is on the screen.
 */
export function watchPaints(): void {
  const paints: number[] = [];
  Object.assign(window, { paints } satisfies Paints);
  const heading = () => document.querySelector("h1")?.textContent ?? "";
  document.addEventListener(
    "keydown",
    ({ timeStamp, key }) => {
      if (!/^[1-7]$/.test(key)) return;
      const before = heading();
      const look = () => {
        const now = heading();
        if (now === "" || now === before) return requestAnimationFrame(look);
        return requestAnimationFrame(() => paints.push(performance.now() - timeStamp));
      };
      requestAnimationFrame(look);
    },
    { capture: true },
  );
}
