/** Facts of the liver: codes, reasons, and the sentences of the liver page. */
export const liverFactPhrasesEn = {
  'fact-code.liver/pattern.hepatocellular': 'Hepatocellular',
  'fact-code.liver/pattern.mixed': 'Mixed',
  'fact-code.liver/pattern.cholestatic': 'Cholestatic',
  'fact-code.liver/hys-law.meets': "Meets the screen for Hy's law",
  'fact-code.liver/hys-law.alp-elevated':
    'Aminotransferase and bilirubin criteria met, but alkaline phosphatase is not below its cut',
  'fact-code.liver/hys-law.does-not-meet': "Does not meet the screen for Hy's law",
  'fact-code.liver/hys-law-strict.meets': "Meets the screen for Hy's law",
  'fact-code.liver/hys-law-strict.alp-elevated':
    'Aminotransferase and bilirubin criteria met, but alkaline phosphatase is not below its cut',
  'fact-code.liver/hys-law-strict.does-not-meet': "Does not meet the screen for Hy's law",
  'fact-code.liver/hys-law-inclusive.meets': "Meets the screen for Hy's law",
  'fact-code.liver/hys-law-inclusive.alp-elevated':
    'Aminotransferase and bilirubin criteria met, but alkaline phosphatase is not below its cut',
  'fact-code.liver/hys-law-inclusive.does-not-meet': "Does not meet the screen for Hy's law",
  'fact-code.liver/edish.normal': 'Below both cuts',
  'fact-code.liver/edish.cholestasis': 'Cholestasis or isolated hyperbilirubinaemia',
  'fact-code.liver/edish.temple': "Temple's corollary",
  'fact-code.liver/edish.hys-law': "Possible Hy's law",
  'fact-code.liver/mdish.normal': 'Below both cuts',
  'fact-code.liver/mdish.cholestasis': 'Cholestasis or isolated hyperbilirubinaemia',
  'fact-code.liver/mdish.temple': "Temple's corollary",
  'fact-code.liver/mdish.hys-law': "Possible Hy's law",
  'fact-code.liver/composite.normal': 'Below both cuts',
  'fact-code.liver/composite.cholestasis': 'Cholestasis or isolated hyperbilirubinaemia',
  'fact-code.liver/composite.temple': "Temple's corollary",
  'fact-code.liver/composite.hys-law': "Possible Hy's law",
  'fact-code.liver/migration.of-concern': 'Migration of concern',
  'fact-code.liver/migration.potential': 'Migration of potential concern',
  'fact-code.liver/migration.lower': 'Migration to a lesser quadrant, of no concern',
  'fact-code.liver/migration.unchanged': 'No migration',
  'fact-code.liver/peak-order.same-day': 'Both peaks on the same day',
  'fact-code.liver/peak-order.aminotransferase-first': 'Aminotransferase peak first',
  'fact-code.liver/peak-order.bilirubin-first': 'Bilirubin peak first',
  'fact-code.liver/peak-timing.suggestive': 'Suggestive of one injury',
  'fact-code.liver/peak-timing.possible': 'Possibly one injury',
  'fact-code.liver/peak-timing.apart': 'Far apart',

  // States and quadrants as words within sentences and tables.
  'liver-quadrant.normal': 'Below both cuts',
  'liver-quadrant.cholestasis': 'Cholestasis or isolated hyperbilirubinaemia',
  'liver-quadrant.temple': "Temple's corollary",
  'liver-quadrant.hys-law': "Possible Hy's law",
  'liver-quadrant.not-evaluable': 'Not evaluable',
  'liver-pattern.hepatocellular': 'hepatocellular',
  'liver-pattern.mixed': 'mixed',
  'liver-pattern.cholestatic': 'cholestatic',
  'hys-law-state.meets': 'meets',
  'hys-law-state.alp-elevated': 'alkaline phosphatase not below its cut',
  'hys-law-state.does-not-meet': 'does not meet',
  'hys-law-state.not-evaluable': 'not evaluable',
  'hys-law-operators.fda-2009': 'FDA 2009, definition: aminotransferase ≥, bilirubin >',
  'hys-law-operators.fda-2009-listing': 'FDA 2009, advice on listing: aminotransferase >, bilirubin ≥',
  'hys-law-operators.inclusive': 'inclusive: both ≥',
  'hys-law-operators.strict': 'strict: both >',
  'hys-law-gap.no-aminotransferase': 'no result of ALT or AST after the first infusion',
  'hys-law-gap.no-bilirubin': 'no result of total bilirubin after the first infusion',
  'hys-law-gap.no-aminotransferase-in-window': 'no ALT or AST near the elevated bilirubin',
  'hys-law-gap.no-bilirubin-in-window': 'no total bilirubin near the elevated aminotransferase',
  'hys-law-gap.no-alkaline-phosphatase': 'no alkaline phosphatase near the elevated aminotransferase',
  'hys-law-gap.unusable-result': 'a result that cannot be used may be elevated',
  'liver-gap.no-uln': 'no upper limit of normal is recorded',
  'liver-gap.uln-not-positive': 'the upper limit of normal is not above 0',
  'liver-gap.no-baseline': 'there is no baseline',
  'liver-gap.baseline-not-exact': 'the baseline is no exact figure',
  'liver-gap.baseline-not-positive': 'the baseline is not above 0',
  'liver-gap.units-differ': 'the unit cannot be compared with that of the baseline',
  'liver-gap.no-number': 'the result is not a number',
  'liver-gap.negative': 'the result is negative',
  'liver-gap.other-quantity': 'the unit measures something else than this test',
  'liver-gap.other-unit': 'result and range are in different units',
  'liver-gap.contradiction': 'test code and LOINC name different tests',
  'liver-gap.specimen': 'the specimen is not known to be blood',
  'liver-gap.after-cutoff': 'it is dated after the cut-off',

  'fact-reason.liver.no-first-infusion':
    'The first infusion cannot be told, so nothing is baseline and nothing is peak.',
  'fact-reason.liver.no-result': 'No result after the first infusion.',
  'fact-reason.liver.no-aminotransferase': 'No result of ALT or AST after the first infusion.',
  'fact-reason.liver.no-bilirubin': 'No result of total bilirubin after the first infusion.',
  'fact-reason.liver.none-usable':
    '{n:plural:result:results} after the first infusion, none to use: {why:word:liver-gap}.',
  'fact-reason.liver.peak-may-be-higher':
    'The peak may be higher: {n:plural:result:results} cannot be used ({why:word:liver-gap}).',
  'fact-reason.liver.peak-at-least': 'The peak may be higher: a result is reported as “above” a limit.',
  'fact-reason.liver.date-assumed':
    'The date of the peak is incomplete; it is taken as after the first infusion.',
  'fact-reason.liver.no-baseline': 'No result before the first infusion.',
  'fact-reason.liver.baseline-unusable': 'The baseline record cannot be used: {why:word:liver-gap}.',
  'fact-reason.liver.r-no-alp':
    'No alkaline phosphatase with an upper limit within {days:plural:day:days} of the peak.',
  'fact-reason.liver.r-no-date': 'The date of the peak is incomplete.',
  'fact-reason.liver.r-not-exact': 'A result is reported as below or above a limit, so R has no figure.',
  'fact-reason.liver.r-alp-zero': 'The alkaline phosphatase is 0.',
  'fact-reason.liver.no-injury':
    'Neither enzyme is above its upper limit: there is no injury to have a pattern.',
  'fact-reason.liver.r-at-cut':
    'R lies on a cut: by the other operator the pattern is {pattern:word:liver-pattern}.',
  'fact-reason.liver.screen': 'A screen, not a diagnosis: other causes need clinical judgement.',
  'fact-reason.liver.screen-one':
    'Rests on {test} alone: the other aminotransferase has no result. A screen, not a diagnosis: other causes need clinical judgement.',
  'fact-reason.liver.screen-assumed':
    'Dates are incomplete; the samples are taken as within the window. A screen, not a diagnosis: other causes need clinical judgement.',
  'fact-reason.liver.screen-differs':
    'The operator decides: with both > {strict:word:hys-law-state}, with both ≥ {inclusive:word:hys-law-state}. A screen, not a diagnosis: other causes need clinical judgement.',
  'fact-reason.liver.screen-gap':
    'Missing: {gap:word:hys-law-gap}. A screen, not a diagnosis: other causes need clinical judgement.',
  'fact-reason.liver.at-cut': 'A peak lies on a cut: by {sign} it reads “{quadrant:word:liver-quadrant}”.',
  'fact-reason.liver.one-aminotransferase':
    'Rests on {test} alone: the other aminotransferase has no result.',
  'fact-reason.liver.no-baseline-quadrant':
    'The baseline quadrant is not known: an aminotransferase or total bilirubin before the first infusion is missing or cannot be used.',
  'fact-reason.liver.baseline-normal': 'Aminotransferase and bilirubin are not above the ULN at baseline.',
  'fact-reason.liver.not-both-elevated': 'Not both peaks are elevated.',
  'fact-reason.liver.dates-incomplete': 'The date of a peak is incomplete; what it leaves possible is given.',
  'fact-reason.liver.threshold-unusable': 'A result that cannot be used may lie above the threshold.',
  'fact-reason.liver.no-companion':
    'Above the first cut, but bilirubin or INR near it is missing or cannot be used.',
  'fact-reason.liver.threshold-no-date': 'A result above the threshold has an incomplete date.',
  'fact-reason.liver.duration-open':
    'The samples leave open how long the elevation lasted; it may have been longer than the limit.',
  'fact-reason.liver.needs-symptoms':
    'Above the cut; whether there are symptoms does not stand in the laboratory and needs clinical data.',

  'liver.conclusion.counts':
    '{n} of {of} dosed subjects have a peak of aminotransferase and bilirubin to place ({scale:word:liver-scale}).',
  'liver.conclusion.none-elevated': 'None is in an elevated quadrant.',
  'liver.conclusion.hys-law': "Possible Hy's law: {n} of {of} ({subjects:list}).",
  'liver.conclusion.temple': "Temple's corollary: {n} of {of} ({subjects:list}).",
  'liver.conclusion.cholestasis':
    'Cholestasis or isolated hyperbilirubinaemia: {n} of {of} ({subjects:list}).',
  'liver.conclusion.not-evaluable': 'Quadrant not evaluable: {subjects:list}.',
  'liver.conclusion.screen-meets': "Meets the screen for Hy's law: {subjects:list}.",
  'liver.conclusion.screen-open': "The screen for Hy's law cannot be evaluated: {subjects:list}.",
  'liver.conclusion.screen-alp':
    "Criteria of Hy's law met except that alkaline phosphatase is not below its cut: {subjects:list}.",
  'liver.conclusion.screen-none': "No dosed subject meets the screen for Hy's law.",
  'liver.conclusion.screen-none-known':
    "No dosed subject is known to meet the screen for Hy's law; not evaluable: {subjects:list}.",
  'liver.conclusion.screen-differs': 'The operator decides in {subjects:list}.',
  'liver.conclusion.screen': 'This is a screen: other causes need clinical judgement.',
  'liver.conclusion.thresholds': 'A threshold for considering to stop is reached: {subjects:list}.',
  'liver.conclusion.unassigned':
    'Left out of these numbers: {n:plural:dosed subject:dosed subjects} at no dose level ({subjects:list}).',
  'filter.liver-scale': 'Scale',
  'filter.liver-at': 'Aminotransferase',
  'liver-scale.edish': 'eDISH, multiples of the ULN',
  'liver-scale.mdish': 'mDISH, multiples of baseline',
  'liver-at.ALT': 'ALT',
  'liver-at.AST': 'AST',
  'liver-at.higher': 'the higher of ALT and AST',
  'liver.empty.no-one': 'Nobody has been dosed in this data cut.',
  'liver.empty.no-level': 'No dosed subject can be counted at a dose level.',
  'liver.unused.result': '{test} cannot be used: {why:word:liver-gap}.',
} as const;
