import { expect, it } from "vitest";
import { webLink } from "./web-link.ts";

it.each([
  ["https://a.example", "https://a.example"],
  ["HTTP://a.example/b?c=d#e", "HTTP://a.example/b?c=d#e"],
  ["https://a.example/été?q=%C3%A9&r=100%", "https://a.example/été?q=%C3%A9&r=100%25"],
  ['https://a.example/"<b>|[c]\\', "https://a.example/%22%3Cb%3E%7C%5Bc%5D%5C"],
])("%s may be linked", (address, link) => {
  expect(webLink(address)).toBe(link);
});

it.each([
  "javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,<b>",
  "ftp://a.example",
  "//a.example",
  "a.example",
  "https://",
  'https://a"b.example',
  "https://a.example/ b",
  "https://a.example/\u202Egnp.exe",
  "https://a.example/\uD800",
  " https://a.example",
])("%j may not", (address) => {
  expect(webLink(address)).toBeNull();
});
