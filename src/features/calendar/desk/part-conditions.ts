import { tidy } from '../../../core/text.ts';
import { choiceField, textField } from './fields.ts';
import type { Part } from './part.ts';
import { without, withOptional } from './plan.ts';

const RELATIONS = ['employee', 'volunteer'] as const;

/** Groups that fit into a menu, beside „none”. */
const MOST_GROUPS = 24;

/** „powiat nyski, Opole; pow. brzeski”: the names without the word. */
const readPowiaty = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/[,;]/u)
      .map((name) => tidy(name).replace(/^(powiaty|powiat|pow\.)\s+/iu, ''))
      .filter(Boolean),
  ),
];

/** Who else may take part: from where, as what, and of which thematic group. */
export const conditions: Part = {
  fields: ({ eligibility, group }, { texts, groups }) => {
    const { fields, anyRelation, noGroup } = texts.deskForms;
    const words = texts.calendar.card.conditions;
    const shown = groups.toSorted((a, b) => Number(b.id === group) - Number(a.id === group));
    return [
      textField('powiaty', fields.powiaty, 500, eligibility.powiaty?.join(', ')),
      choiceField(
        'zwiazek',
        fields.relation,
        [{ value: 'any', label: anyRelation }, ...RELATIONS.map((value) => ({ value, label: words[value] }))],
        eligibility.relation ?? 'any',
      ),
      choiceField(
        'grupa',
        fields.group,
        [
          { value: 'none', label: noGroup },
          ...shown.slice(0, MOST_GROUPS).map(({ id, name }) => ({ value: id, label: name })),
        ],
        group ?? 'none',
      ),
    ];
  },
  read: (plan, reading, { groups }) => {
    const powiaty = readPowiaty(reading.text('powiaty') ?? '');
    const relation = reading.choice('zwiazek', RELATIONS);
    const ids = groups.map(({ id }) => id);
    return {
      ...withOptional(plan, 'group', reading.choice('grupa', ids)),
      eligibility: {
        ...without(plan.eligibility, 'powiaty', 'relation'),
        ...(powiaty.length > 0 ? { powiaty } : {}),
        ...(relation ? { relation } : {}),
      },
    };
  },
};
