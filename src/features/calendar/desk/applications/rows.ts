import { findPersonalData } from '../../../../core/personal-data/find.ts';
import { fold, tidy } from '../../../../core/text.ts';
import type { GiveWay } from '../../../../core/turns.ts';
import type { Texts } from '../../../../i18n/pl.ts';
import type { Mistake } from '../../../imports/columns.ts';
import type { Needs } from '../../../registrations/domain.ts';
import type { Post } from '../../../units/domain.ts';
import { isSurnameFirst, type Part, PARTS } from './columns.ts';
import type { Applications } from './domain.ts';
import { momentsOf } from './moments.ts';
import { type FullName, namesOf, splitName } from './names.ts';

/** An application as a row says it. */
export interface AppliedRow extends FullName {
  readonly row: number;
  readonly email?: string;
  /** How the file names the unit. */
  readonly unit?: string;
  readonly nip?: string;
  readonly post?: Post;
  readonly needs: Needs;
  readonly term?: string;
  /** Words that seem to name somebody, or a number of theirs, were left out. */
  readonly isSilenced: boolean;
}

export interface ReadApplications {
  /** In the order of sending, where the file tells it; else of the rows. */
  readonly rows: readonly AppliedRow[];
  readonly mistakes: readonly Mistake[];
  readonly isByTime: boolean;
}

const EMAIL = /^[^\s@,;<>]{1,64}@[a-z0-9][a-z0-9.-]{0,180}\.[a-z]{2,24}$/u;
const NOTHING = /^(-+|brak|nie|nie dotyczy|n\/?d|nie mam|no|none|n\/?a|zwykla|standardowa|bez)\.?$/u;
const YES = /^(tak|yes|t|y|1|x|prosz|potrzebuj|chce|\+)/u;

/** The words of posts, folded; the more certain ones go first. */
const POST_WORDS: readonly (readonly [RegExp, Post])[] = [
  [/kierowni|dyrektor|zastepc|naczelni|manager|director/u, 'manager'],
  [/asystent\w* rodzin|family assistant/u, 'family-assistant'],
  [/koordynator\w* (rodzinnej )?piecz/u, 'foster-care-coordinator'],
  [/organizator\w* (uslug|pomocy)/u, 'social-services-organiser'],
  [/organizator\w* spoleczno/u, 'community-organiser'],
  [/\bsocjaln|social worker/u, 'social-worker'],
  [/ksiegow|accountant/u, 'accountant'],
  [/psycholo/u, 'psychologist'],
  [/pedago/u, 'pedagogue'],
  [/prawni|radc|legal/u, 'legal-adviser'],
  [/kurator|probation/u, 'probation-officer'],
  [/policj|dzielnicow|police/u, 'police-officer'],
  [/doradc\w* zawod|doradczyni zawod/u, 'job-counsellor'],
  [/opiekun|carer/u, 'carer'],
  [/wolontari|volunteer/u, 'volunteer'],
  [/administra|referent|inspektor|swiadcze|sekretar|clerk/u, 'clerk'],
];

const postOf = (typed: string): Post | undefined => {
  const folded = fold(typed);
  return folded === '' ? undefined : (POST_WORDS.find(([words]) => words.test(folded))?.[1] ?? 'other');
};

/** Free words about a need; what may name somebody is not taken. */
const needOf = (cell: string): { readonly text?: string; readonly isSilenced: boolean } => {
  const text = tidy(cell).slice(0, 300);
  if (text === '' || NOTHING.test(fold(text))) return { isSilenced: false };
  return findPersonalData(text).length > 0 ? { isSilenced: true } : { text, isSilenced: false };
};

const cellsOf = ({ sheet, mapping }: Applications, at: number): Readonly<Record<Part, string>> => {
  const cells = sheet.rows[at]?.cells ?? [];
  return Object.fromEntries(PARTS.map((part) => [part, cells[mapping[part] ?? -1] ?? ''])) as Record<
    Part,
    string
  >;
};

const optional = <Name extends string, T>(name: Name, value: T | undefined | ''): Partial<Record<Name, T>> =>
  value === undefined || value === '' ? {} : ({ [name]: value } as Record<Name, T>);

const readOne = (
  file: Applications,
  at: number,
  { desk }: Texts,
): { readonly value?: AppliedRow; readonly mistakes: readonly Mistake[] } => {
  const row = file.sheet.rows[at]?.number ?? 0;
  const cells = cellsOf(file, at);
  const { parts, faults } = desk.applications;
  const isWhole = (file.mapping['fullName'] ?? -1) >= 0;
  const name = isWhole
    ? splitName(cells.fullName, isSurnameFirst(file.sheet, file.mapping))
    : namesOf(cells.firstName, cells.lastName);
  const email = cells.email.toLowerCase().replace(/\s/gu, '');
  const isNobody = email === '' || email === 'anonymous';
  const mistakes = [
    ...(name ? [] : [{ row, column: isWhole ? parts.fullName : parts.lastName, text: faults.name }]),
    ...(isNobody || EMAIL.test(email) ? [] : [{ row, column: parts.email, text: faults.email }]),
  ];
  if (!name || mistakes.length > 0) return { mistakes };
  const [diet, accessibility] = [needOf(cells.diet), needOf(cells.accessibility)];
  const overnight = YES.test(fold(cells.overnight)) ? 'yes' : undefined;
  return {
    mistakes,
    value: {
      row,
      ...name,
      ...(isNobody ? {} : { email }),
      ...optional('unit', cells.unit.slice(0, 200)),
      ...optional('nip', cells.nip.replace(/^pl/iu, '').replace(/[\s-]/gu, '')),
      ...optional('post', postOf(cells.post)),
      ...optional('term', cells.term),
      needs: {
        ...optional('diet', diet.text),
        ...optional('overnight', overnight),
        ...optional('accessibility', accessibility.text),
      },
      isSilenced: diet.isSilenced || accessibility.isSilenced,
    },
  };
};

/** Reads every row; one with a mistake is left out and named. Free words are looked through before they are kept. */
export const readApplications = async (
  file: Applications,
  texts: Texts,
  giveWay: GiveWay,
): Promise<ReadApplications> => {
  const { sheet, mapping } = file;
  const sent =
    mapping['at'] === undefined
      ? undefined
      : await momentsOf(
          sheet.rows.map(({ cells }) => cells[mapping['at']!] ?? ''),
          giveWay,
        );
  const order = sheet.rows
    .map((_row, at) => at)
    .toSorted((one, other) => (sent?.[one] ?? 0) - (sent?.[other] ?? 0) || one - other);
  const rows: AppliedRow[] = [];
  const mistakes: Mistake[] = [];
  for (const at of order) {
    await giveWay();
    const read = readOne(file, at, texts);
    mistakes.push(...read.mistakes);
    if (read.value) rows.push(read.value);
  }
  return { rows, mistakes: mistakes.toSorted((a, b) => a.row - b.row), isByTime: sent !== undefined };
};
