import { expect, it } from "vitest";
import { Failure } from "../failure.ts";
import { type CaptureSettings, readCapture } from "./capture.ts";

it("needs no setting: captures go anywhere that is public", () => {
  expect(readCapture({ CAPTURE_ALLOW: "", CAPTURE_ONLY: "" })).toEqual({
    fetchPolicy: { allowed: [], only: null },
  } satisfies CaptureSettings);
});

it("reads names, all names under one, addresses and networks", () => {
  const { fetchPolicy } = readCapture({
    CAPTURE_ALLOW: "wiki, Archive.Example.org , 10.0.0.1,fd00::/8",
    CAPTURE_ONLY: "*.élysée.example",
  });
  expect(fetchPolicy).toEqual({
    allowed: ["wiki", "archive.example.org", "10.0.0.1", "fd00::/8"],
    only: ["*.xn--lyse-9oad.example"],
  });
});

it.each([
  "https://archive.example.org",
  "archive.example.org:8080",
  "archive.example.org/page",
  "*",
  "*.*.example.org",
  "archive.*",
  "10.0.0.0/33",
  "10.0.0",
  "10.0.0.256",
  "[fd00::1]",
  "archive example",
  "archive.example.org,",
])("refuses “%s”, and names it", (text) => {
  for (const name of ["CAPTURE_ALLOW", "CAPTURE_ONLY"]) {
    const read = () => readCapture({ [name]: text });
    expect(read).toThrow(Failure);
    expect(read).toThrow(
      expect.objectContaining({
        code: `${name}_INVALID`,
        message: expect.stringContaining(`"${text.split(",").at(-1)}"`),
      }),
    );
  }
});
