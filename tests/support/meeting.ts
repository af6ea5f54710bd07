/** A place where everyone waits until all have come: turns „may happen at once” into „does”. */
export const meetingOf = (count: number): (() => Promise<void>) => {
  let arrived = 0;
  let open = (): void => {};
  const all = new Promise<void>((resolve) => (open = resolve));
  return () => {
    arrived += 1;
    if (arrived === count) open();
    return all;
  };
};
