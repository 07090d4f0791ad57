import { expect, it } from "vitest";
import { ownPath } from "./own-path.ts";

it.each([
  ["/", "/"],
  ["/cases/telegram-durov?status=contested#pairs", "/cases/telegram-durov?status=contested#pairs"],
  ["/account", "/account"],
])("goes on to the desk's own %s", (to, path) => {
  expect(ownPath(to)).toBe(path);
});

it.each([
  ["https://evil.example/"],
  ["//evil.example/"],
  ["/\\evil.example/"],
  ["\\\\evil.example"],
  ["/\t/evil.example"],
  ["/.//evil.example"],
  ["javascript:alert(1)"],
  ["cases"],
  ["/sign-in?to=/"],
  ["/join"],
  [7],
  [undefined],
])("goes to the dashboard in place of %s", (to) => {
  expect(ownPath(to)).toBe("/");
});
