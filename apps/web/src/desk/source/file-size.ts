import { localeTags } from "@rejoinder/schema";
import { useLocale } from "use-intl";

const units = ["byte", "kilobyte", "megabyte"] as const;

/** A number of bytes as people say it: in steps of 1,000, to three digits. */
export function useFileSize(): (bytes: number) => string {
  const locale = useLocale();
  return (bytes) => {
    const step = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
    return new Intl.NumberFormat(localeTags[locale], {
      style: "unit",
      unit: units[step] ?? "byte",
      unitDisplay: step === 0 ? "long" : "short",
      maximumSignificantDigits: 3,
    }).format(bytes / 1_000 ** step);
  };
}
