/** The words of the questions to begin with. */
export const en = {
  'questions.title': 'Questions to begin with',
  'questions.type.whom': 'Who {label} whom?',
  'questions.type.what': 'Who {label} what?',
  'questions.type.bound': 'Between whom: {label}?',
  'questions.matter': 'What do sources disagree on most?',
  'questions.path': 'How are {from} and {to} linked?',
  'questions.failed': 'The answer could not be loaded. Try again.',
};

export const ar: Record<keyof typeof en, string> = {
  'questions.title': 'أسئلة للبدء',
  'questions.type.whom': 'مَن {label} مَن؟',
  'questions.type.what': 'مَن {label} ماذا؟',
  'questions.type.bound': 'بين مَن ومَن: {label}؟',
  'questions.matter': 'علامَ تختلف المصادر أكثر؟',
  'questions.path': 'ما الصلة بين {from} و{to}؟',
  'questions.failed': 'تعذّر تحميل الجواب. حاول مجدداً.',
};
