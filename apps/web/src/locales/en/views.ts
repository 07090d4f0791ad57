export const views = {
  title: "Saved views",
  save: "Save this view…",
  saveTitle: "Save this view",
  saveShort: "Save the view",
  name: "Name of the view",
  nameHint: "{max, plural, other {At most # characters.}}",
  delete: "Delete views…",
  deleteTitle: "Delete views",
  deleteShort: "Delete",
  deleteThis: "Delete the view “{name}”",
  none: "No view is saved.",
  close: "Close",
} as const;
