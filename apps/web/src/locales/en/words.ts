export const words = {
  remaining:
    "{remaining, plural, =0 {no characters left} one {# character left} other {# characters left}}",
  close: "Close",
} as const;
