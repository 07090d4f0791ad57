import { expect, it } from "vitest";
import { readWebAddress } from "./web-address.ts";

const page = "https://watch.example/checks/1";

it.each([
  ["https://example.org/a", "https://example.org/a", null],
  [" HTTP://example.org ", "HTTP://example.org", null],
  ["/about?x=1", "https://watch.example/about?x=1", "address_relative"],
  ["//example.org/a", "https://example.org/a", "address_relative"],
  ["example.org/a", null, "address_relative"],
  ["example.org:8080/a", null, "address_relative"],
  ["checks/2", null, "address_relative"],
  ["mailto:ana@example.org", null, "address_not_web"],
  ["javascript:alert(1)", null, "address_not_web"],
  ["https://", null, "address_not_web"],
  ["see our page", null, "address_not_web"],
])("reads %j on a page as %j", (text, address, problem) => {
  expect(readWebAddress(text, page)).toEqual({ address, problem });
});

it("resolves nothing where the page is not known", () => {
  expect(readWebAddress("/about", null)).toEqual({ address: null, problem: "address_relative" });
});
