/** A box of the picture: what the layout library takes as an element of React, which we do without. */
export interface Box {
  readonly type: 'div';
  readonly props: {
    readonly style: Style;
    readonly children: string | readonly Box[];
  };
}

export type Style = Readonly<Record<string, string | number>>;

export const box = (style: Style, children: string | readonly Box[] = []): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** Boxes one under another. */
export const column = (gap: number, children: readonly Box[], style: Style = {}): Box =>
  box({ flexDirection: 'column', gap, ...style }, children);
