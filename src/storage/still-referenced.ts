const CODES: readonly unknown[] = ['SQLITE_CONSTRAINT_FOREIGNKEY', '23503'];

/** Whether a row could not be deleted because others still point to it; both databases say so in their own way. */
export const isStillReferenced = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && CODES.includes(thrown.code);
