import type { FilePlace } from './fact.ts';

/** What to ask back when a question fits several answers that differ in one thing (pl. *dopytanie*). */
export interface AskBack {
  readonly question: string;
  readonly options: readonly { readonly label: string; readonly answer: string }[];
}

/** A curated answer (pl. *odpowiedź*): prose around facts, never a number of its own. */
export interface Answer {
  readonly id: string;
  /** The question it answers, as a title. */
  readonly title: string;
  /** How people really ask it; each is searched as a unit of its own. */
  readonly wordings: readonly string[];
  readonly topic: string;
  /** Regions it is limited to; empty: the whole country. */
  readonly regions: readonly string[];
  /** One or two sentences. `{T-4.kwota}`, `{pzp-threshold.kwota}`, `{pzp-threshold.says}` quote facts. */
  readonly short: string;
  /** Paragraphs and `- ` lists; the same placeholders. */
  readonly details: string;
  /** Ids of facts and series it rests on, in the order of the passport. */
  readonly facts: readonly string[];
  /** It tells how something used to be: expired facts are its subject. */
  readonly history: boolean;
  readonly askBack?: AskBack;
  readonly related: readonly string[];
  /** The advisers' topic to which a question about it is handed over. */
  readonly adviserTopic: string;
  readonly owner: string;
  readonly at: FilePlace;
}

/** An answer for what our sources leave open: says that it is not verified, and offers an adviser. */
export interface Unverified {
  readonly id: string;
  readonly title: string;
  readonly wordings: readonly string[];
  readonly topic: string;
  /** What exactly is not verified, in one or two sentences; no number of its own. */
  readonly says: string;
  readonly facts: readonly string[];
  readonly adviserTopic: string;
  readonly owner: string;
  readonly at: FilePlace;
}
