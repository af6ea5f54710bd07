/** How well a signal tells questions the base can answer from those it cannot. */
export interface Abstention {
  /** Chance that an answerable question has the higher signal. */
  readonly auroc: number;
  /** Share of unanswerable questions still answered when nine of ten right first answers are kept. */
  readonly wrongAt90: number;
}

/** `right`: signals of right first answers; `answerable`: of all answerable questions; `absent`: of the others. */
export const measureAbstention = (
  right: readonly number[],
  answerable: readonly number[],
  absent: readonly number[],
): Abstention => {
  const wins = answerable.reduce(
    (sum, signal) =>
      sum + absent.reduce((won, other) => won + (signal > other ? 1 : signal === other ? 0.5 : 0), 0),
    0,
  );
  const strongest = right.toSorted((one, other) => other - one);
  const limit = strongest[Math.ceil(strongest.length * 0.9) - 1] ?? Number.POSITIVE_INFINITY;
  return {
    auroc: wins / (answerable.length * absent.length),
    wrongAt90: absent.filter((signal) => signal >= limit).length / absent.length,
  };
};
