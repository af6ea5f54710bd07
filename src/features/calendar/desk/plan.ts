import type { Happening, Project, Term } from '../domain.ts';
import type { HappeningPlan, NewTerm } from '../store.ts';

const toPlanned = ({ number, label, capacity, sessions }: Term): NewTerm => ({
  number,
  ...(label === undefined ? {} : { label }),
  capacity,
  sessions: sessions.map(({ id: _, ...session }) => session),
});

/** What the organiser decided about an event, as it stands. */
export const planOf = ({
  id: _id,
  project,
  terms,
  state: _state,
  publishedAt: _publishedAt,
  cancelledAt: _cancelledAt,
  cancelReason: _cancelReason,
  copiedFrom: _copiedFrom,
  editOf: _editOf,
  createdBy: _createdBy,
  isExample: _isExample,
  revision: _revision,
  ...decided
}: Happening): HappeningPlan => ({
  ...decided,
  ...(project ? { project: project.id } : {}),
  terms: terms.map(toPlanned),
});

/** The value without those properties. */
export const without = <T extends object, Key extends keyof T>(
  value: T,
  ...keys: readonly Key[]
): Omit<T, Key> => {
  const left = new Set<PropertyKey>(keys);
  return Object.fromEntries(Object.entries(value).filter(([name]) => !left.has(name))) as unknown as Omit<
    T,
    Key
  >;
};

/** The plan with that property, or without it where nothing was given. */
export const withOptional = <Key extends keyof HappeningPlan>(
  plan: HappeningPlan,
  key: Key,
  value: HappeningPlan[Key] | undefined,
): HappeningPlan =>
  ({ ...without(plan, key), ...(value === undefined ? {} : { [key]: value }) }) as unknown as HappeningPlan;

/** The event as it would be seen once published: the preview is the card itself. */
export const asPublished = (draft: Happening, original: Happening | undefined): Happening => ({
  ...draft,
  state: draft.terms.length === 0 ? 'planned' : 'published',
  terms: draft.terms.map((term) => {
    const seats = original?.terms.find(({ number }) => number === term.number);
    return seats ? { ...term, capacity: seats.capacity, taken: seats.taken, state: seats.state } : term;
  }),
});

/** A term put in its place: a new one goes to the end. */
export const withTerm = (plan: HappeningPlan, term: NewTerm): HappeningPlan => ({
  ...plan,
  terms: [...plan.terms.filter(({ number }) => number !== term.number), term].toSorted(
    (a, b) => a.number - b.number,
  ),
});

export const nextNumber = ({ terms }: Pick<HappeningPlan, 'terms'>): number =>
  Math.max(0, ...terms.map(({ number }) => number)) + 1;

/** A project, or a thematic group, as a form lists it. */
export type ProjectChoice = Pick<Project, 'id' | 'name'>;
export type GroupChoice = ProjectChoice;
