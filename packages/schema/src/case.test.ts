import { expect, it } from "vitest";
import { timeZone } from "./case.ts";

it.each(["Europe/Paris", "America/Argentina/Buenos_Aires", "UTC"])("%s is a time zone", (name) => {
  expect(timeZone.safeParse(name).success).toBe(true);
});

it.each(["Europe/Atlantis", "+02:00", "", "Europe/Paris\n"])("%j is no time zone", (name) => {
  expect(timeZone.safeParse(name).error?.issues).toMatchObject([{ message: "time_zone" }]);
});
