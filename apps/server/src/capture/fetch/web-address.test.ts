import { expect, it } from "vitest";
import { hostOf, readWebAddress } from "./web-address.ts";

it.each([
  "ftp://news.example/page",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "data:text/html,words",
  "blob:https://news.example/1",
  "gopher://news.example",
  "news.example/page",
  "//news.example/page",
  "https://",
  "http://news.example:99999/",
  "http://[fe80::1%25eth0]/",
  "",
])("refuses %s, which is no address of the web", (address) => {
  expect(() => readWebAddress(address)).toThrow(
    expect.objectContaining({ code: "ADDRESS_NOT_WEB" }),
  );
});

it.each(["https://ana:secret@news.example/", "https://ana@news.example", "https://:secret@[::1]/"])(
  "refuses %s without repeating who signs in",
  (address) => {
    expect(() => readWebAddress(address)).toThrow(
      expect.objectContaining({
        code: "ADDRESS_WITH_PASSWORD",
        detail: { host: expect.not.stringMatching(/ana|secret/) },
      }),
    );
  },
);

it.each([22, 25, 53, 6000, 6667, 10080])("refuses port %i, of another protocol", (port) => {
  expect(() => readWebAddress(`http://news.example:${port}/`)).toThrow(
    expect.objectContaining({ code: "ADDRESS_PORT_REFUSED", detail: { port: String(port) } }),
  );
});

it.each([
  ["https://news.example:8443/a?b#c", "https://news.example:8443/a?b"],
  ["HTTPS://News.Example.:443", "https://news.example/"],
  ["  https://élysée.example/é ", "https://xn--lyse-9oad.example/%C3%A9"],
])("reads %s as %s", (address, read) => {
  expect(readWebAddress(address).href).toBe(read);
});

it("reads an address relative to where a redirect came from", () => {
  const from = new URL("https://news.example/2024/page");
  expect(readWebAddress("../other", from).href).toBe("https://news.example/other");
  expect(readWebAddress("//other.example/", from).href).toBe("https://other.example/");
});

it("names an IPv6 host as sockets do", () => {
  expect(hostOf(new URL("http://[2001:DB8::1]:8080/"))).toBe("2001:db8::1");
});
