export const my = {
  description: 'My applications for trainings, consultations and questions to advisers',
};
