import { placeOfTimeZone } from "@rejoinder/domain";
import { localeTags } from "@rejoinder/schema";
import { useLocale } from "use-intl";

/** A moment on the clocks of a time zone, named by its place. @param timeZone IANA name */
export function useZoneMoment(timeZone: string): (moment: string | Date) => string {
  const locale = useLocale();
  return (moment) => {
    const shown = new Intl.DateTimeFormat(localeTags[locale], {
      dateStyle: "long",
      timeStyle: "short",
      timeZone,
    }).format(new Date(moment));
    return `${shown} (${placeOfTimeZone(timeZone)})`;
  };
}
