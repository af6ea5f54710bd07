const DAY = 24 * 60 * 60 * 1000;

/** The longest texts, in characters; both platforms take a message of these without splitting a heading. */
export const LONGEST = { title: 120, body: 3000, changes: 300, url: 500 } as const;

/** A title or a text that has no room any more, as where data of an event were filled in. */
export interface Outgrown {
  readonly kind: 'too-long';
  readonly part: 'title' | 'body';
  readonly length: number;
  readonly limit: number;
}

export const outgrown = (text: Readonly<Record<Outgrown['part'], string>>): readonly Outgrown[] =>
  (['title', 'body'] as const).flatMap((part) => {
    const { length } = text[part];
    const limit = LONGEST[part];
    return length > limit ? [{ kind: 'too-long', part, length, limit } as const] : [];
  });

/** Addressees that are put into the outbox in one step: so many that a step does not keep anybody waiting. */
export const CHUNK = 200;

/** After a change or a withdrawal, what arrives late is still brought up to date, for so many milliseconds. */
export const FOLLOWED_FOR = 7 * DAY;

/** A request to confirm can be called off for so long before it goes out, in milliseconds. */
export const CHASE_WAITS = 2 * 60 * 1000;

/** How many parts an audience has at most: what a card can list. */
export const MOST_PARTS = 10;
