import type { Texts } from '../pl.ts';

export const questions: Texts['surveys']['questions'] = {
  useful: { text: 'Usefulness in daily work', hint: '1 – not useful at all, 5 – very useful' },
  clear: { text: 'Clarity of what was taught', hint: '1 – unclear, 5 – fully understandable' },
  lead: { text: 'Preparation of the trainer', hint: '1 – very poor, 5 – very good' },
  organised: { text: 'Organisation: place, time, materials', hint: '1 – very poor, 5 – very good' },
  recommend: {
    text: 'Is it worth recommending to others?',
    options: ['Definitely yes', 'Rather yes', 'Rather not', 'Definitely not'],
  },
  best: { text: 'What was most useful?', hint: 'No names or data of persons; may be skipped' },
  better: { text: 'What should be changed?', hint: 'No names or data of persons; may be skipped' },
  next: { text: 'What should the next topic be?', hint: 'May be skipped' },

  knowledge: { text: 'Knowledge of the topic', hint: 'Own assessment today: 1 – very poor, 5 – very good' },
  rules: {
    text: 'Knowledge of the rules in this topic',
    hint: 'Own assessment today: 1 – very poor, 5 – very good',
  },
  practice: { text: 'Ease of use in practice', hint: 'Own assessment today: 1 – very little, 5 – very much' },
  confidence: {
    text: 'Confidence in difficult situations',
    hint: 'Own assessment today: 1 – very little, 5 – very much',
  },

  unitUseful: { text: 'Usefulness for the unit’s tasks', hint: '1 – not useful at all, 5 – very useful' },
  applied: { text: 'Use of the knowledge at work', hint: '1 – not at all, 5 – every day' },
  change: {
    text: 'Is there a change in the way of working?',
    options: ['Yes, a clear one', 'Yes, a partial one', 'No change', 'Too early to say'],
  },
  support: {
    text: 'What would help to use this knowledge?',
    hint: 'Several answers are possible',
    options: [
      'Time to introduce it',
      'A consultation with an adviser',
      'Templates and materials',
      'A training for the whole team',
      'Supervision',
      'Nothing more is needed',
    ],
  },
  unitWords: { text: 'Remarks and needs of the unit', hint: 'No names or data of persons; may be skipped' },

  topics: {
    text: 'Topics needed most',
    hint: 'Several answers are possible',
    options: [
      'Changes in the law on social assistance',
      'Administrative procedure and decisions',
      'Community interview and assessment',
      'Preventing domestic violence',
      'Work with families and foster care',
      'Social services and deinstitutionalisation',
      'Support of older and disabled people',
      'Mental health crises and addictions',
      'Homelessness and supported housing',
      'Social economy and work with NGOs',
      'European projects and public procurement',
      'Difficult talks and safety at work',
      'Supervision and preventing burnout',
      'Digital tools and data protection',
    ],
  },
  form: {
    text: 'Most convenient form',
    options: ['Training on site', 'Online training', 'Advice in the unit', 'Study visit', 'Thematic group'],
  },
  length: {
    text: 'Most convenient length',
    options: ['Up to 3 hours', 'One day', 'Two or three days', 'A series of short meetings'],
  },
  needWords: { text: 'What else is needed?', hint: 'No names or data of persons; may be skipped' },
};
