import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { Paraphrase, Quotation } from "./quotation.tsx";

afterEach(cleanup);

it("a quotation and a paraphrase are different elements, whatever the style sheet does", () => {
  const { container } = render(
    <>
      <Quotation side="allegation" lang="en">
        “almost total lack of response”
      </Quotation>
      <Paraphrase word="paraphrase" lang="en">
        they did not answer
      </Paraphrase>
    </>,
  );
  expect(container.querySelector("blockquote[lang=en]")?.textContent).toMatch(/^“.*”$/);
  const paraphrase = container.querySelector("p:has(em)");
  expect(paraphrase?.closest("blockquote")).toBeNull();
  expect(paraphrase?.textContent).toBe("paraphrase they did not answer");
});
