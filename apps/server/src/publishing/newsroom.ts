/** The newsroom whose desk this is, as what it publishes names it. */
export type Newsroom = {
  name: string;
  /** Origin at which readers reach the desk. */
  url: string;
  /** Whether somebody said so; else it is this computer's own address. */
  isTold: boolean;
};
