import { openDesk } from "@rejoinder/server/testing";
import { cleanup, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { renderWithApi } from "../testing/render-with-api.tsx";
import { AddSource } from "./add-source.tsx";

afterEach(cleanup);

it("shows at each field what is wrong with it, in the reader's language, and keeps what was typed", async () => {
  const desk = await openDesk();
  const onAdded = vi.fn<() => void>();
  const form = <AddSource caseId={desk.caseId} isOpen onClose={() => {}} onAdded={onAdded} />;
  renderWithApi(form, desk.context(await desk.person("Ana")), "fr");

  const title = await screen.findByRole<HTMLInputElement>("textbox", { name: "Titre" });
  await userEvent.click(title);
  await userEvent.paste("é".repeat(301));
  await userEvent.type(screen.getByRole("textbox", { name: "Date de publication" }), "été 2024");
  await userEvent.type(screen.getByRole("textbox", { name: "Adresse" }), "example");
  await userEvent.click(screen.getByRole("button", { name: "Ajouter la source" }));

  const kind = await screen.findByRole("combobox", { name: "Nature", description: /pas connue/ });
  expect(document.activeElement).toBe(kind);
  const described = (name: string) =>
    screen
      .getByRole("textbox", { name })
      .getAttribute("aria-describedby")
      ?.split(" ")
      .map((id) => document.getElementById(id)?.textContent)
      .at(-1);
  expect(described("Titre")).toBe("Ce texte dépasse 300 caractères. Raccourcissez-le.");
  expect(described("Date de publication")).toMatch(/^Cette date n’est pas reconnue/);
  expect(described("Adresse")).toMatch(/^Ce n’est pas une adresse web/);
  expect(described("Langue")).toMatch(/^Ce n’est pas un code de langue/);
  expect(title.value).toHaveLength(301);
  expect(onAdded).not.toHaveBeenCalled();
});
