/** DLT: clauses and exceptions, facts, standings of events, the page. */
export const dltFactPhrasesEn = {
  'dlt-assumed.grade': 'No grade is recorded; it is taken as grade {grade} or above.',
  'dlt-assumed.serious': 'Whether it is serious is not recorded; it is taken as serious.',
  'dlt-assumed.relation': 'The relation is not recorded or says neither; it is taken as related.',
  'dlt-assumed.duration': 'No end is known; it is taken to last {days:plural:day:days} or longer.',
  'dlt-assumed.onset': 'The onset is incomplete ({text}); it may lie in the DLT window.',
  'dlt-assumed.no-onset': 'No onset is recorded; it may lie in the DLT window.',

  'dlt-exception.applies': 'Every condition of the exception is on record.',
  'dlt-exception.grade-unknown': 'Does not apply: no grade is recorded.',
  'dlt-exception.grade-above': 'Does not apply: grade {grade} is above {max}.',
  'dlt-exception.not-lymphodepletion':
    'Does not apply: the record does not say that it comes from lymphodepletion.',
  'dlt-exception.onset-unknown': 'Does not apply: the day of the onset is not known.',
  'dlt-exception.recovered-late': 'Does not apply: recovered on {date}, later than {by}.',
  'dlt-exception.not-recovered': 'Does not apply: no recovery up to {by} is on record.',
  'dlt-exception.not-yet': 'Can still apply: recovery up to {by} is awaited.',
  'dlt-exception.no-baseline': 'Does not apply: no graded result before day {day}.',
  'dlt-exception.worse': 'Does not apply: grade {grade}; before day {day} it was grade {baseline}.',
} as const;
