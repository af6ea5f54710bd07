/** Letters of one kind inside a line, as a platform shows them. */
export interface LookRun {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
  readonly link?: true;
  /** Somebody is alerted by it. */
  readonly mention?: true;
}

export interface LookButton {
  readonly label: string;
  readonly look: 'primary' | 'danger' | 'plain';
  /** It leads to a page. */
  readonly opens?: true;
}

/** What stands in a message, from above. A line break inside runs begins a new line. */
export type LookPart =
  | { readonly kind: 'text'; readonly size: 'heading' | 'line' | 'small'; readonly runs: readonly LookRun[] }
  | {
      readonly kind: 'list';
      readonly items: readonly { readonly mark: string; readonly runs: readonly LookRun[] }[];
    }
  /** Lines with a bar beside them. */
  | { readonly kind: 'quote'; readonly parts: Look }
  /** A box with a coloured edge. */
  | { readonly kind: 'panel'; readonly accent: string; readonly parts: Look }
  /** Letters of one width, the lines as they are. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  /** The first row is its head. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'buttons'; readonly buttons: readonly LookButton[] }
  | { readonly kind: 'menu'; readonly placeholder: string }
  | { readonly kind: 'file'; readonly name: string };

/**
 * One message as its readers see it (pl. *wygląd*): read out of what an adapter really sends, in words that no platform
 * owns, so that it can be drawn, counted and compared.
 */
export type Look = readonly LookPart[];

/** The colours of a platform, as `#rrggbb`. */
export interface Skin {
  readonly paper: string;
  readonly ink: string;
  /** Names and headings. */
  readonly strong: string;
  readonly faint: string;
  readonly line: string;
  readonly link: string;
  readonly mention: { readonly ink: string; readonly fill: string };
  readonly code: { readonly ink: string; readonly fill: string };
  readonly panel: string;
  readonly badge: { readonly ink: string; readonly fill: string };
  readonly buttons: Readonly<
    Record<LookButton['look'], { readonly ink: string; readonly fill: string; readonly edge: string }>
  >;
  /** Whether who writes has a round picture. */
  readonly isRound: boolean;
}

/** Messages as one platform shows them. */
export interface LookColumn {
  readonly title: string;
  readonly skin: Skin;
  readonly messages: readonly Look[];
}

/** The same message side by side, as several platforms show it. */
export interface LookPicture {
  /** Who writes. */
  readonly writer: string;
  readonly columns: readonly LookColumn[];
}

const textOf = (runs: readonly LookRun[]): string => runs.map(({ text }) => text).join('');

const partText = (part: LookPart): string => {
  switch (part.kind) {
    case 'text':
      return textOf(part.runs);
    case 'list':
      return part.items.map(({ mark, runs }) => `${mark} ${textOf(runs)}`).join('\n');
    case 'quote':
    case 'panel':
      return lookText(part.parts);
    case 'code':
      return part.text;
    case 'table':
      return part.rows.map((row) => row.join('\t')).join('\n');
    case 'rule':
    case 'buttons':
    case 'menu':
    case 'file':
      return '';
  }
};

/** What is read in a message, without what is pressed in it. */
export const lookText = (look: Look): string =>
  look
    .map(partText)
    .filter((text) => text !== '')
    .join('\n');

/** What is pressed in a message, in its order. */
export const lookButtons = (look: Look): readonly LookButton[] =>
  look.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []));
