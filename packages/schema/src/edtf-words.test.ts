import { describe, expect, it } from "vitest";
import { formatEdtf } from "./edtf-words.ts";

describe("a date that is known only in part stays so", () => {
  it.each([
    ["2024-08-28", "28 August 2024", "28 août 2024"],
    ["2024-08-01", "1 August 2024", "1er août 2024"],
    ["2024-08", "August 2024", "août 2024"],
    ["2024-08-XX", "August 2024", "août 2024"],
    ["2024", "2024", "2024"],
    ["2024-08~", "about August 2024", "vers août 2024"],
    ["2024-08-28?", "28 August 2024 (uncertain)", "28 août 2024 (date incertaine)"],
    ["2024%", "about 2024 (uncertain)", "vers 2024 (date incertaine)"],
    ["2024-08-28~", "about 28 August 2024", "vers le 28 août 2024"],
    ["2024-08-01~", "about 1 August 2024", "vers le 1er août 2024"],
    ["2024~", "about 2024", "vers 2024"],
    ["2024-08-28%", "about 28 August 2024 (uncertain)", "vers le 28 août 2024 (date incertaine)"],
    ["2024-08-24/2024-08-28", "24–28 August 2024", "24–28 août 2024"],
    ["2024-08-30/2024-09-02", "30 August – 2 September 2024", "30 août – 2 septembre 2024"],
    ["2024-08/2024-09", "August – September 2024", "août – septembre 2024"],
    [
      "2023-12-31/2024-01-01",
      "31 December 2023 – 1 January 2024",
      "31 décembre 2023 – 1er janvier 2024",
    ],
    ["2023/2024", "2023–2024", "2023–2024"],
    ["2024-08~/2024-09", "about August 2024 – September 2024", "vers août 2024 – septembre 2024"],
    ["2024-08/..", "from August 2024", "depuis août 2024"],
    ["2024-08-28/..", "from 28 August 2024", "depuis le 28 août 2024"],
    ["2024-08-01/..", "from 1 August 2024", "depuis le 1er août 2024"],
    ["2024/", "from 2024", "depuis 2024"],
    ["2024-08-28~/..", "from about 28 August 2024", "depuis le 28 août 2024 environ"],
    ["2024-08?/..", "from August 2024 (uncertain)", "depuis août 2024 (date incertaine)"],
    ["../2024-08", "until August 2024", "jusqu’en août 2024"],
    ["../2024-08-28", "until 28 August 2024", "jusqu’au 28 août 2024"],
    ["../2024-08-01", "until 1 August 2024", "jusqu’au 1er août 2024"],
    ["/2024", "until 2024", "jusqu’en 2024"],
    ["../2024-08-28~", "until about 28 August 2024", "jusque vers le 28 août 2024"],
    ["../2024~", "until about 2024", "jusque vers 2024"],
    [
      "2024-08-28~/2024-09",
      "about 28 August 2024 – September 2024",
      "vers le 28 août 2024 – septembre 2024",
    ],
  ])("%s", (edtf, en, fr) => {
    expect(formatEdtf(edtf, "en")).toBe(en);
    expect(formatEdtf(edtf, "fr")).toBe(fr);
  });

  it("says so when there is none", () => {
    expect(formatEdtf(null, "en")).toBe("date unknown");
    expect(formatEdtf(null, "fr")).toBe("date inconnue");
  });

  it.each([
    "2024-02-31",
    "2024-13",
    "2024-21",
    "summer",
    "../..",
    "/",
    "a/b/c",
    "2024-XX-05",
    "2024-08-28T10:00:00Z",
  ])("shows odd input as it is: %s", (odd) => {
    expect(formatEdtf(odd, "en")).toBe(odd);
    expect(formatEdtf(odd, "fr")).toBe(odd);
  });
});
