import { localeTags } from "@rejoinder/schema";
import { useLocale } from "use-intl";

/** A moment on the reader's own clock: its day, or its day and minute. @param moment ISO 8601. */
export function useMoment(): (moment: string | Date, precision?: "day" | "minute") => string {
  const locale = useLocale();
  return (moment, precision = "minute") =>
    new Intl.DateTimeFormat(localeTags[locale], {
      dateStyle: "medium",
      ...(precision === "minute" && { timeStyle: "short" }),
    }).format(new Date(moment));
}
