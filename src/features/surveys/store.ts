import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Reach } from '../people/reach.ts';
import type { Answers, Invitation, Returns, Round, Sheet, Survey, SurveyKind } from './domain.ts';

export interface NewSurvey extends Pick<
  Survey,
  'id' | 'kind' | 'event' | 'term' | 'unitTypes' | 'region' | 'questions' | 'isExample' | 'createdBy'
> {
  /** The input's request: the same one sent again by the platform makes no second survey. */
  readonly request: string;
  readonly at: Instant;
}

/** Somebody to be asked, with where they read. */
export interface Guest extends Reach {
  readonly person: PersonId;
}

/** An invitation that is new, and what the person is told with it. */
export interface NewInvitation {
  readonly id: string;
  readonly person: PersonId;
  /** For the first round of this person; a later round takes over that of the first. */
  readonly subject: string;
  readonly tell: readonly NewDelivery[];
}

/** Surveys, who is asked, and what was answered; the two are never joined. */
export interface SurveysStore {
  /** Gives its id, or that of the survey of this kind that the term has, or that the same request made. */
  create(survey: NewSurvey): Promise<string>;
  survey(id: string): Promise<Survey | undefined>;
  /** Newest first. */
  list(most: number): Promise<readonly Survey[]>;
  open(): Promise<readonly Survey[]>;
  ofTerm(term: string): Promise<readonly SurveyKind[]>;
  /** Questions change in a draft only; the end also while it is open. False where it has changed since. */
  change(
    before: Survey,
    change: Partial<Pick<Survey, 'questions' | 'closesAt'>>,
    at: Instant,
  ): Promise<boolean>;
  /** Lets it begin. `secret`: what pseudonyms of a test are made with. False where it has changed since. */
  release(before: Survey, secret: string | undefined, at: Instant): Promise<boolean>;
  /** Deletes a draft. False where it is none, or has changed since. */
  discard(before: Survey): Promise<boolean>;

  /** Everybody whom this round is for, as the database stands now. */
  audience(survey: Survey, round: Round): Promise<readonly PersonId[]>;
  /** Of these, those with an account whom this round has not asked yet. */
  uninvited(survey: string, round: Round, people: readonly PersonId[]): Promise<readonly Guest[]>;
  /** Asks people, each of them once, and tells them in the same batch. */
  invite(survey: string, round: Round, invitations: readonly NewInvitation[], at: Instant): Promise<void>;
  invitation(id: string): Promise<Invitation | undefined>;
  invitationOf(survey: string, round: Round, person: PersonId): Promise<Invitation | undefined>;
  /** Of open surveys, those that this person has not answered. */
  waiting(person: PersonId): Promise<readonly Invitation[]>;
  returns(survey: string): Promise<readonly Returns[]>;
  /** How many of these people can be asked nowhere: they came with a file and have no account. */
  withoutAccount(people: readonly PersonId[]): Promise<number>;

  /** False where it was sent meanwhile. */
  saveDraft(invitation: Invitation, draft: Answers): Promise<boolean>;
  /** What pseudonyms are made with; undefined where it has none (any more). */
  secret(survey: string): Promise<string | undefined>;
  /**
   * Takes the sheet, and notes that this person has answered: without a hint which sheet is theirs. False where they
   * have answered, their answers have changed since, or the survey is closed.
   */
  submit(invitation: Invitation, sheet: Sheet): Promise<boolean>;
  sheets(survey: string): Promise<readonly Sheet[]>;
  /**
   * Closes it for good: `sheets` take the place of all that were taken, under new ids, in the order given; answers that
   * were not sent and the secret are destroyed. False where it has changed, or somebody has answered, since.
   */
  close(
    before: Survey,
    sheets: readonly Sheet[],
    tell: readonly NewDelivery[],
    at: Instant,
  ): Promise<boolean>;
}
