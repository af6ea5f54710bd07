import type { Context } from '../../../../chat/context.ts';
import type { Instant } from '../../../../core/clock.ts';
import { newId, type PersonId } from '../../../../core/ids.ts';
import { foldedWords } from '../../../../core/text.ts';
import { createGiveWay } from '../../../../core/turns.ts';
import type { Mistake } from '../../../imports/columns.ts';
import {
  type Applicant,
  checkRules,
  isEligible,
  type RuleCheck,
} from '../../../registrations/eligibility.ts';
import type { Closed } from '../../../registrations/open.ts';
import type { Look } from '../../../registrations/service.ts';
import type { Unit } from '../../../units/domain.ts';
import type { Happening, Term } from '../../domain.ts';
import { comingTerms } from '../../when.ts';
import type { DeskHandling } from '../handling.ts';
import type { Applications, Newcomer, PlannedApplication } from './domain.ts';
import { createMatching, createTwins } from './matching.ts';
import { nameKey } from './names.ts';
import { createUnitFinder, type UnitFinder } from './recognise-units.ts';
import { type AppliedRow, readApplications } from './rows.ts';
import { termOf } from './which-term.ts';

/** A row that is going to be entered, with the rules that do not hold. */
export interface CheckedRow {
  readonly row: number;
  readonly name: string;
  readonly planned: PlannedApplication;
  readonly unmet: readonly RuleCheck[];
  readonly hasAccount: boolean;
}

export interface NamedRow {
  readonly row: number;
  readonly name: string;
}

/** A file of applications as it was checked; nothing of it is written. */
export interface Checked {
  readonly rows: readonly CheckedRow[];
  /** The same person again; `earlier` is the row that counts. */
  readonly twice: readonly (NamedRow & { readonly earlier: number })[];
  readonly there: readonly NamedRow[];
  readonly mistakes: readonly Mistake[];
  /** Units that have to be recognised first, the most frequent first. */
  readonly unknown: readonly { readonly key: string; readonly typed: string; readonly rows: number }[];
  readonly silenced: readonly number[];
  readonly isByTime: boolean;
  readonly isLate: boolean;
  readonly finder: UnitFinder;
}

/** Why a whole file cannot be entered. */
export type FileRefusal = Exclude<Closed['kind'], 'deadline'>;

/** How a unit is remembered that the file names and the directory does not. */
export const unitKey = ({ unit = '', nip = '' }: Pick<AppliedRow, 'unit' | 'nip'>): string =>
  foldedWords(unit === '' ? nip : unit).slice(0, 120);

const whoOf = (row: AppliedRow, unit: string): string =>
  row.email === undefined ? `name:${nameKey(row)}|${unit}` : `mail:${row.email}|${nameKey(row)}`;

/** Somebody without an account, as the rules of an event see them: all we know is the file's. */
const applicantOf = (
  { post }: AppliedRow,
  unit: Unit | undefined,
  person: PersonId,
  fromUnit: number,
  isGroups: boolean,
  { now }: Context,
): Applicant => {
  const membership = unit && {
    person,
    unit: unit.id,
    post: post ?? ('other' as const),
    relation: 'employee' as const,
    isMain: true,
    isHead: false,
    joinedAt: now,
  };
  return {
    profile: { person, units: membership ? [membership] : [] },
    ...(unit ? { unit } : {}),
    fromUnit,
    ...(isGroups ? { isOfGroup: false } : {}),
    clashes: [],
  };
};

/** What every row of one file is held against. */
const groundOf = async ({ signUps }: DeskHandling, { speaker, now }: Context, terms: readonly Term[]) => {
  const looks = new Map<string, Look>();
  for (const { id } of terms) {
    const look = await signUps.look(id, speaker.person, now);
    if (look) looks.set(id, look);
  }
  return looks;
};

/** Why nothing can be entered for an event at all. */
export const closedAt = (happening: Happening, now: Instant): FileRefusal | undefined => {
  if (happening.state === 'cancelled') return 'cancelled';
  if (happening.state !== 'published') return 'not-open';
  return comingTerms(happening, now).length === 0 ? 'started' : undefined;
};

/** Why nothing can be entered for these terms now; a deadline that is over is none: people applied in time elsewhere. */
const closedFor = (looks: ReadonlyMap<string, Look>): FileRefusal | undefined => {
  const all = [...looks.values()].map(({ prospect }) => (prospect.ok ? 'open' : prospect.refusal.kind));
  const isOpen = all.some((kind) => kind === 'open' || kind === 'deadline');
  return isOpen ? undefined : ((all[0] ?? 'gone') as FileRefusal);
};

/** Works a whole file out against everything as it is now; others have their turns while it does. */
export const checkApplications = async (
  handling: DeskHandling,
  context: Context,
  happening: Happening,
  file: Applications,
): Promise<Checked | FileRefusal> => {
  const { applications: store, signUps } = handling;
  const giveWay = createGiveWay();
  const coming = comingTerms(happening, context.now);
  const terms = file.term === undefined ? coming : coming.filter(({ id }) => id === file.term);
  const looks = await groundOf(handling, context, terms);
  const closed = closedAt(happening, context.now) ?? closedFor(looks);
  if (closed) return closed;

  const read = await readApplications(file, context.texts, giveWay);
  const finder = await createUnitFinder(store, giveWay);
  const unitOf = (row: AppliedRow): Unit | undefined =>
    finder.exactly(row.unit, row.nip, happening.region) ?? finder.unit(file.units[unitKey(row)] ?? '');
  const units = new Map(read.rows.map((row) => [row.row, unitOf(row)]));
  await giveWay();
  const known = await store.known({
    emails: [...new Set(read.rows.flatMap(({ email }) => (email === undefined ? [] : [email])))],
    units: [...new Set([...units.values()].flatMap((unit) => (unit ? [unit.id] : [])))],
  });
  await giveWay();
  const matching = createMatching(known, await store.registered(happening.id));
  const twins = createTwins();
  const fromUnit = new Map<string, number>();

  const rows: CheckedRow[] = [];
  const twice: Checked['twice'][number][] = [];
  const there: NamedRow[] = [];
  const mistakes: Mistake[] = [...read.mistakes];
  const unknown = new Map<string, { key: string; typed: string; rows: number }>();

  const rulesOf = async (
    row: AppliedRow,
    look: Look,
    unit: Unit | undefined,
    person: PersonId,
    hasAccount: boolean,
  ) => {
    if (hasAccount) return (await signUps.look(look.facts.term, person, context.now))?.rules ?? [];
    const before = unit && (fromUnit.get(unit.id) ?? (await signUps.ofUnit(unit.id, happening.id)).length);
    if (unit) fromUnit.set(unit.id, (before ?? 0) + 1);
    return checkRules(
      look.facts,
      applicantOf(row, unit, person, before ?? 0, look.facts.group !== undefined, context),
    );
  };

  for (const row of read.rows) {
    await giveWay();
    const name = `${row.firstName} ${row.lastName}`;
    const unit = units.get(row.row);
    const key = unitKey(row);
    const earlier = twins.earlier(row, unit?.id ?? key);
    if (earlier !== undefined) {
      twice.push({ row: row.row, name, earlier });
      continue;
    }
    const term = file.term === undefined ? termOf(row.term ?? '', terms) : terms[0];
    const look = term && looks.get(term.id);
    if (!term || !look) {
      const { parts, faults } = context.texts.desk.applications;
      mistakes.push({ row: row.row, column: parts.term, text: faults.term });
      continue;
    }
    const person = matching.person(row, unit?.id);
    if (matching.isRegistered(row, unit?.id, person?.person)) {
      there.push({ row: row.row, name });
      continue;
    }
    if (!unit && key !== '' && file.units[key] === undefined) {
      const before = unknown.get(key);
      unknown.set(key, { key, typed: row.unit ?? row.nip ?? '', rows: (before?.rows ?? 0) + 1 });
    }
    const hasAccount = person?.hasAccount ?? false;
    const id = person?.person ?? (newId('per') as PersonId);
    const { firstName, lastName, email } = row;
    const newcomer: Newcomer = {
      id,
      firstName,
      lastName,
      who: whoOf(row, unit?.id ?? key),
      ...(email === undefined ? {} : { email }),
    };
    const rules = await rulesOf(row, look, unit, id, hasAccount);
    rows.push({
      row: row.row,
      name,
      hasAccount,
      unmet: isEligible(rules) ? [] : rules.filter(({ standing }) => standing !== 'ok'),
      planned: {
        term: term.id,
        needs: row.needs,
        ...(person ? { person: id } : { newcomer }),
        ...(unit && !hasAccount ? { unit: unit.id, post: row.post ?? 'other' } : {}),
      },
    });
  }
  return {
    rows,
    twice,
    there,
    mistakes: mistakes.toSorted((a, b) => a.row - b.row),
    unknown: [...unknown.values()].toSorted((a, b) => b.rows - a.rows),
    silenced: read.rows.flatMap(({ row, isSilenced }) => (isSilenced ? [row] : [])),
    isByTime: read.isByTime,
    isLate: [...looks.values()].some(({ prospect }) => !prospect.ok && prospect.refusal.kind === 'deadline'),
    finder,
  };
};
