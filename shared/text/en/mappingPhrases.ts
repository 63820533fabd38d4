/** What is wrong with a mapping or a de-identification policy. */
export const mappingPhrasesEn = {
  'mapping.table-twice': 'Two entries of the mapping are about the table {table}.',
  'mapping.domain-missing': 'No domain is chosen.',
  'mapping.domain-unknown': '{domain} is no SDTM domain code.',
  'mapping.target-twice': '{target} is given to several columns; each variable has one source.',
  'mapping.target-kept': 'The table already has a column {target}, which keeps its name.',
  'mapping.target-unknown':
    '{target} is no variable of {domain} that this program knows; its values are kept without meaning.',
  'mapping.required-missing': '{target} is missing, without which no row of {domain} can be read.',
  'mapping.no-sequence': 'No column gives {target}: a row that comes twice cannot be recognised.',
  'mapping.subject-per-site':
    'USUBJID comes from a column of the sender, and the table has sites: if subject numbers begin anew at each site, two people would become one subject. Make sure that no number is given twice.',
  'mapping.turned-absent': 'Values or dates of {target} are to be turned, but no column gives {target}.',
  'mapping.value-twice': 'A value of {target} is turned into two others.',
  'mapping.date-twice': 'Two date orders are stated for {target}.',
  'mapping.heading-identifying':
    'A heading that the mapping names holds what looks as if it could identify a person; the file may have no header line.',
  'mapping.value-identifying':
    'A value for {target} in the mapping looks as if it could identify a person; mappings are kept. Let the sender replace it in the data.',
  'mapping.date-target': '{target} is no date variable.',
  'policy.reason-missing':
    '{column} ({domain}): the reason why it is not identifying is shorter than ten letters.',
  'policy.reason-identifying':
    '{column} ({domain}): the reason itself holds what looks as if it could identify a person; reasons are kept. Say it without.',
  'policy.dates-not-shifted':
    '{column} ({domain}): dates are to be shifted, but shifting is not switched on.',
  'policy.not-offered': '{column} ({domain}): this cannot be done with this column.',
  'policy.twice': '{column} ({domain}): two rules are about the same finding.',
  'policy.no-finding': '{column} ({domain}): nothing of the kind was found this time; the rule does nothing.',
} as const;
