/**
 * What wakes one of several programs on the same database (pl. *kolejka zadań*). It only wakes: what there is to do
 * stands in the outbox and the ledger, so a job that is lost or runs twice does no harm.
 */
export interface Queue {
  /**
   * Begins to take jobs, by the name of the task; only the tasks that are given. `announce` is told the id under which
   * the queue knows this program, and nothing is taken up before it resolves.
   */
  start(tasks: Tasks, announce: (id: string) => Promise<void>): Promise<void>;
  /**
   * Has a task run for a subject soon, by any program that knows the task: one at a time for each subject, and once
   * for all who asked before it began.
   */
  wake(task: string, subject: string): Promise<void>;
  /** Gives to others what was begun by programs that are not among the living; gives the number of these programs. */
  giveBack(living: readonly string[]): Promise<number>;
  /** Takes up nothing more; resolves when what was taken up is over. */
  rest(): Promise<void>;
  /** Closes the connections; nothing can be woken any more. */
  close(): Promise<void>;
}

export type Tasks = Readonly<Record<string, (subject: string) => Promise<void>>>;
