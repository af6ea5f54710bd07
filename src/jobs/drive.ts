/** What sets the lanes and the schedules going: in one program, or in several on the same database. */
export interface Drive {
  /** @throws {AlreadyRunning} when another program works on this database alone. */
  readonly start: () => Promise<void>;
  /** Something was put into the outbox. */
  readonly wake: () => void;
  /** Another minute: also finds what was interrupted. */
  readonly tick: () => void;
  /** The leases were renewed; those that are named went to somebody else. */
  readonly renewed: (lost: readonly string[]) => Promise<void>;
  /** Begins nothing more; resolves when what is under way is over. */
  readonly stop: () => Promise<void>;
  /** After the leases were let go of: leaves the rest to others. */
  readonly leave: () => Promise<void>;
}
