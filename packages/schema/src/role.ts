import type { ApiScope, Right, Role } from "@rejoinder/db/enums";
import type { Words } from "./text.ts";

type Info = {
  label: Words;
  /** What it lets somebody do. */
  meaning: Words;
};

/** From the one who may do least to the one who may do most. */
export const roleInfo = {
  reader: {
    label: { en: "reader", fr: "lecteur" },
    meaning: { en: "reads, and takes reports away", fr: "lit et télécharge les rapports" },
  },
  reviewer: {
    label: { en: "reviewer", fr: "relecteur" },
    meaning: {
      en: "marks and reviews; adds notes, sources and evidence",
      fr: "marque et motive ; ajoute notes, sources et éléments de preuve",
    },
  },
  editor: {
    label: { en: "editor", fr: "rédacteur" },
    meaning: {
      en: "does what a reviewer does, and withdraws what others added",
      fr: "fait ce que fait un relecteur et retire ce que d’autres ont ajouté",
    },
  },
  owner: {
    label: { en: "owner", fr: "responsable" },
    meaning: {
      en: "does what an editor does, and says who may do what",
      fr: "fait ce que fait un rédacteur et décide des droits de chacun",
    },
  },
} as const satisfies Record<Role, Info>;

export const rightInfo = {
  legal_notes: {
    label: { en: "legal notes", fr: "notes juridiques" },
    meaning: {
      en: "reads and writes internal legal notes",
      fr: "lit et écrit les notes juridiques internes",
    },
  },
  confidential_sources: {
    label: { en: "confidential sources", fr: "sources confidentielles" },
    meaning: {
      en: "sees sources that are confidential, and what is taken from them",
      fr: "voit les sources confidentielles et ce qui en est tiré",
    },
  },
} as const satisfies Record<Right, Info>;

export const apiScopeInfo = {
  read: {
    label: { en: "read", fr: "lire" },
    meaning: { en: "reads what you may read", fr: "lit ce que vous pouvez lire" },
  },
  write: {
    label: { en: "write", fr: "écrire" },
    meaning: {
      en: "marks, and adds notes, sources and evidence",
      fr: "marque, ajoute notes, sources et éléments de preuve",
    },
  },
  export: {
    label: { en: "export", fr: "exporter" },
    meaning: { en: "takes reports away", fr: "télécharge les rapports" },
  },
} as const satisfies Record<ApiScope, Info>;
