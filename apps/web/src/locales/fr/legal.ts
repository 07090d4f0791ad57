import type { legal as en } from "../en/legal.ts";
import type { Translation } from "../translation.ts";

export const legal = {
  heading: "Avant publication",
  blockers: "Ce qui empêche de publier cette paire",
  nothingBlocks: "Rien n’empêche de publier cette paire.",
  toRequests: "Demandes de réaction",
  sayWhyNone: "Dire pourquoi il n’en faut pas",
  sayWhyUneven: "Donner un motif",
  signOff: "Consigner une validation juridique",
  hold: "Poser un blocage juridique",
  lift: "Lever le blocage",
  held: "Sous blocage juridique",
  heldBy: "{name}, {date}",
  signedOff: "Validée par {name}",
  recordedBy: "Consigné par {name}, {date}",
  signOffStale: "Elle porte sur une décision antérieure et ne compte plus.",
  withdrawSignOff: "Retirer la validation",
  signOffWithdrawn: "La validation a été retirée.",
  signOffTitle: "Consigner une validation juridique",
  signOffAbout:
    "Le nom du juriste reste consigné. La validation porte sur cette décision\u202f: si celle-ci est à revoir, elle ne compte plus.",
  lawyer: "Nom du juriste",
  lawyerWords: "Ce que dit le juriste, le cas échéant",
  signOffDone: "La validation est consignée.",
  reason: "Motif",
  holdTitle: "Poser un blocage juridique sur cette paire",
  holdAbout:
    "Rien de la paire n’est publié tant que le blocage n’est pas levé. Chacun voit qui l’a posé, et pourquoi.",
  holdDone: "La paire est sous blocage juridique.",
  liftTitle: "Lever le blocage juridique",
  liftAbout: "Dites pourquoi la paire peut de nouveau être publiée. Le blocage reste consigné.",
  liftDone: "Le blocage a été levé.",
} satisfies Translation<typeof en>;
