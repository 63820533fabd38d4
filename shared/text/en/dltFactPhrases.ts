/** DLT: clauses and exceptions, facts, standings of events, the page. */
export const dltFactPhrasesEn = {
  'dlt-assumed.grade': 'No grade is recorded; it is taken as grade {grade} or above.',
  'dlt-assumed.serious': 'Whether it is serious is not recorded; it is taken as serious.',
  'dlt-assumed.relation': 'The relation is not recorded or says neither; it is taken as related.',
  'dlt-assumed.duration': 'No end is known; it is taken to last {days:plural:day:days} or longer.',
  'dlt-assumed.onset': 'The onset is incomplete ({text}); it may lie in the DLT window.',
  'dlt-assumed.no-onset': 'No onset is recorded; it may lie in the DLT window.',

  'dlt-page.assumed':
    'The DLT rule is an assumption, not yet confirmed by the sponsor: only a signed verdict makes an event a DLT.',
  'dlt-page.tally': 'Dose level {level}: {n} of {of} dosed with a DLT, {without} evaluable without.',

  'dlt-field.term': 'reported term',
  'dlt-field.preferredTerm': 'preferred term',
  'dlt-field.systemOrganClass': 'system organ class',
  'dlt-field.grade': 'grade',
  'dlt-field.serious': 'serious',
  'dlt-field.relationship': 'relation',
  'dlt-field.outcome': 'outcome',
  'dlt-field.fatal': 'fatal',
  'dlt-field.start': 'onset',
  'dlt-field.end': 'end',
  'dlt-field.lymphodepletion': 'from lymphodepletion',

  'dlt-standing.awaiting': 'Awaiting adjudication',
  'dlt-standing.again': 'To be adjudicated again: changed since the verdict',
  'dlt-standing.yes': 'A DLT',
  'dlt-standing.no': 'No DLT',
  'dlt-standing.not-evaluable': 'Not evaluable',
  'dlt-standing.none': 'Nothing is asked',

  'fact-code.dlt/event.asks': 'Asks for adjudication',
  'fact-code.dlt/event.not-yet': 'Time will tell',
  'fact-code.dlt/event.excepted': 'Excepted',
  'fact-code.dlt/event.none': 'No clause names it',
  'fact-code.dlt/status.pending': 'Window open',
  'fact-code.dlt/status.no-candidate': 'Evaluable, no event asks for adjudication',
  'fact-code.dlt/status.needs-adjudication': 'Needs adjudication',
  'fact-reason.dlt.not-yet': 'An exception can still hold up to {date}.',
  'fact-reason.dlt.pending': 'Open until {date}.',
  'fact-reason.dlt.ungraded':
    'Nothing can be said of these results; they make nobody a candidate and clear nobody.',
  'fact-reason.dlt.no-level': 'The dose level or the first infusion cannot be told.',

  'dlt-exception.applies': 'Applies: every condition is on record.',
  'dlt-exception.recovered': 'Applies: recovered by {date}, within the time that ends on {by}.',
  'dlt-exception.not-worse': 'Applies: grade {grade}; before day {day} it was grade {baseline} already.',
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
