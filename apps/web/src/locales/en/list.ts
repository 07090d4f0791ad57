export const list = {
  next: "Next row (Enter opens it)",
  previous: "Previous row",
  more: "Load more",
  loadingMore: "Loading more",
} as const;
