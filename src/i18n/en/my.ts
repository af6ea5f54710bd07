export const my = {
  description: 'My applications for trainings and my questions to advisers',
};
