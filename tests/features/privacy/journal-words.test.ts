import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../src/i18n/texts.ts';
import type { Tables } from '../../../src/storage/tables.ts';

type Words<Word extends string> = Readonly<Record<Word, string>>;

/** Every word that a history can keep: one that is added without a name for people does not compile. */
type Kept = Readonly<{
  registration: Words<Tables['registration_log']['state']>;
  attendance: Words<Tables['attendance_log']['state']>;
  consultation: Words<Tables['consultation_log']['cause'] | Tables['advice_request_log']['cause']>;
  document: Words<Tables['person_document_log']['state']>;
  import: Words<Tables['imports']['state']>;
  announcement: Words<Tables['announcements']['state']>;
  recall: Words<Tables['recalls']['state']>;
  outreach: Words<Tables['outreach']['step']>;
  call: Words<Tables['call_log']['did']>;
  certificate: Words<Tables['certificates']['state']>;
}>;

describe.each(['pl', 'en'] as const)('the journal in %s', (locale) => {
  it('calls whatever can become of a thing by a name that people know', () => {
    const states: Kept = textsIn(locale).privacy.journal.states;
    for (const [kind, words] of Object.entries(states))
      for (const [word, name] of Object.entries(words)) expect(name, `${kind}: ${word}`).toMatch(/\p{L}{3}/u);
  });
});
