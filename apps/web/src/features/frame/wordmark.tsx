export function Wordmark() {
  return (
    <span
      translate="no"
      className="font-serif text-[1.25rem] leading-none font-semibold tracking-[-0.01em]"
    >
      Re<span className="text-accent">joinder</span>
    </span>
  );
}
