import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { TextArea } from "./text-area.tsx";

afterEach(cleanup);

const left = (remaining: number) =>
  remaining < 0 ? `${-remaining} too many` : `${remaining} left`;

it("counts what is left, keeps what is too long, and ties hint, count and error to the field", () => {
  render(
    <TextArea
      label="Reason"
      hint="In a sentence"
      error="Shorten it"
      value="twelve chars"
      onChange={() => {}}
      limit={10}
      formatRemaining={left}
    />,
  );
  const field = screen.getByLabelText<HTMLTextAreaElement>("Reason");
  expect(field.value).toBe("twelve chars");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  const description = (field.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent);
  expect(description).toEqual(["In a sentence", "2 too many", "Shorten it"]);
});
