import { expect, it } from "vitest";
import { type Attempt, askedFacts } from "./reply-sentence.ts";

const now = new Date("2024-09-20T12:00:00Z");
const on = (day: number) => new Date(`2024-09-${String(day).padStart(2, "0")}T16:00:00Z`);
const attempt = (given: Partial<Attempt> = {}): Attempt => ({
  party: "Port authority",
  sentAt: on(3),
  deadline: on(5),
  outcome: null,
  settledAt: null,
  replies: [],
  ...given,
});
const iso = (day: number) => on(day).toISOString();

it.each([
  ["no reply by the deadline", attempt(), "no_reply", 5],
  ["time left", attempt({ deadline: on(30) }), "awaiting", 30],
  [
    "declined, when that was known",
    attempt({ outcome: "declined", settledAt: on(4) }),
    "declined",
    4,
  ],
  ["not delivered", attempt({ outcome: "undelivered", settledAt: on(3) }), "undelivered", 3],
  ["replied, when that was known", attempt({ outcome: "replied", settledAt: on(6) }), "replied", 6],
  [
    "a reply that waits to be looked at, when it came",
    attempt({ replies: [{ receivedAt: on(7), confirmedAt: null }] }),
    "received",
    7,
  ],
  [
    "replied by the link, when the first reply came",
    attempt({
      outcome: "replied",
      settledAt: on(9),
      replies: [
        { receivedAt: on(8), confirmedAt: on(9) },
        { receivedAt: on(7), confirmedAt: on(9) },
      ],
    }),
    "replied",
    7,
  ],
])("%s", (_, given, state, day) => {
  expect(askedFacts([given], now)).toEqual([
    { party: "Port authority", sentAt: [iso(3)], state, on: iso(day) },
  ]);
});

it("tells attempts on one party that were left without a reply together, by the last deadline", () => {
  const facts = askedFacts(
    [
      attempt({ sentAt: on(8), deadline: on(10) }),
      attempt({ party: "Dockers’ union", sentAt: on(4), outcome: "declined", settledAt: on(5) }),
      attempt(),
    ],
    now,
  );
  expect(facts).toEqual([
    { party: "Port authority", sentAt: [iso(3), iso(8)], state: "no_reply", on: iso(10) },
    { party: "Dockers’ union", sentAt: [iso(4)], state: "declined", on: iso(5) },
  ]);
});

it.each([
  ["replied to", { outcome: "replied", settledAt: on(4) }, "replied", 4],
  ["declined", { outcome: "declined", settledAt: on(4) }, "declined", 4],
  [
    "with a reply that waits",
    { replies: [{ receivedAt: on(4), confirmedAt: null }] },
    "received",
    4,
  ],
] as const)(
  "an attempt on a party without a reply is told with one that was %s",
  (_, came, state, day) => {
    const silent = [attempt(), attempt({ sentAt: on(7), deadline: on(9) })];
    const elsewhere = attempt({ sentAt: on(4), deadline: on(6), ...came });
    const others = attempt({ party: "Dockers’ union" });
    expect(askedFacts([...silent, elsewhere, others], now)).toEqual([
      { party: "Dockers’ union", sentAt: [iso(3)], state: "no_reply", on: iso(5) },
      { party: "Port authority", sentAt: [iso(3), iso(4), iso(7)], state, on: iso(day) },
    ]);
  },
);

it("a second reply that waits unsays the first no more than it takes its day", () => {
  const replies = [
    { receivedAt: on(4), confirmedAt: on(5) },
    { receivedAt: on(9), confirmedAt: null },
  ];
  const of = { party: "Port authority", sentAt: [iso(3)] };
  expect(askedFacts([attempt({ outcome: "replied", settledAt: on(4), replies })], now)).toEqual([
    { ...of, state: "replied", on: iso(4) },
    { ...of, state: "received", on: iso(9) },
  ]);
});

it("says nothing where nobody was asked", () => {
  expect(askedFacts([], now)).toEqual([]);
});
