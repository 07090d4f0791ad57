import { type Sign, statusSignInfo } from "@rejoinder/schema";

/** In the colour of the text around it; always beside a word, so hidden from screen readers. */
export function StatusSign({ sign, className = "" }: { sign: Sign; className?: string }) {
  const { lines, filled } = statusSignInfo[sign];
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${className}`}
    >
      <circle cx="10" cy="10" r="8.25" />
      {lines && <path d={lines} />}
      {filled && <path d={filled} fill="currentColor" />}
    </svg>
  );
}
