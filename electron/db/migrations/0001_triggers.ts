/**
 * UPDATE and DELETE are refused, and so is an INSERT whose key exists: REPLACE deletes without firing DELETE triggers
 * unless recursive_triggers is on, so the third trigger does not depend on that pragma. Every key must be named,
 * the hidden rowid of a table without INTEGER PRIMARY KEY too: REPLACE with a known rowid would pass otherwise.
 * SECURITY: what is recorded stays. test/electron/db/appendOnly.test.ts
 */
const appendOnly = (table: string, keys: readonly string[]): string => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
CREATE TRIGGER ${table}_no_replace BEFORE INSERT ON ${table}
WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${keys.map((key) => `(${key})`).join(' OR ')})
BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`;

/**
 * Rows of a cut go in while the cut itself is not there yet (one transaction); afterwards nothing joins it.
 * SECURITY: a cut is what was imported. test/electron/db/appendOnly.test.ts
 */
const closedCut = (table: string): string => `
CREATE TRIGGER ${table}_cut_closed BEFORE INSERT ON ${table}
WHEN EXISTS (SELECT 1 FROM data_cut WHERE cut_id = NEW.cut_id)
BEGIN SELECT RAISE(ABORT, 'the data cut is closed'); END;`;

const CUT_COLUMNS = [
  ...['rowid', 'cut_id', 'label', 'cutoff_date', 'cutoff_basis', 'content_hash', 'reader_versions'],
  ...['rows_read', 'rows_accepted', 'rows_rejected', 'imported_at', 'account_id', 'dates_shifted'],
  ...['mapping_name', 'mapping_version', 'mapping_hash', 'deid_name', 'deid_version', 'deid_hash'],
];

/**
 * The two changes a cut may see: draft to checked, once its check is there, and checked to locked.
 * SECURITY: no cut is checked without a signed statement, and none is locked unchecked. test/electron/db/cutStatus.test.ts
 */
const onlyForward = `
CREATE TRIGGER data_cut_only_forward BEFORE UPDATE ON data_cut
WHEN NOT (
  ((OLD.status = 'draft' AND NEW.status = 'checked' AND NEW.locked_at IS NULL)
    OR (OLD.status = 'checked' AND NEW.status = 'locked' AND NEW.checked_at IS OLD.checked_at))
  AND ${CUT_COLUMNS.map((column) => `NEW.${column} IS OLD.${column}`).join(' AND ')})
BEGIN SELECT RAISE(ABORT, 'a data cut only moves from draft to checked to locked'); END;
CREATE TRIGGER data_cut_signed_check BEFORE UPDATE ON data_cut
WHEN NOT EXISTS (SELECT 1 FROM cut_check WHERE cut_id = NEW.cut_id)
BEGIN SELECT RAISE(ABORT, 'a data cut without a signed check stays a draft'); END;
-- The check goes in before the cut moves; a cut that has moved on takes no other.
CREATE TRIGGER cut_check_of_draft BEFORE INSERT ON cut_check
WHEN NOT EXISTS (SELECT 1 FROM data_cut WHERE cut_id = NEW.cut_id AND status = 'draft' AND account_id <> NEW.account_id)
BEGIN SELECT RAISE(ABORT, 'a check is of a draft, by another account than the one that imported it'); END;
CREATE TRIGGER data_cut_starts_as_draft BEFORE INSERT ON data_cut
WHEN NEW.status <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a data cut starts as a draft'); END;`;

/** Triggers of the first schema, for its tables in their order. */
export const triggers: readonly string[] = [
  appendOnly('study', ['id = NEW.id']),
  appendOnly('account', ['rowid = NEW.rowid', 'account_id = NEW.account_id', 'login = NEW.login']),
  appendOnly('protocol_version', [
    'version = NEW.version',
    'protocol_hash = NEW.protocol_hash',
    'hash = NEW.hash',
  ]),
  appendOnly('mapping_version', ['rowid = NEW.rowid', 'name = NEW.name AND version = NEW.version']),
  appendOnly('deid_policy_version', ['rowid = NEW.rowid', 'name = NEW.name AND version = NEW.version']),
  appendOnly('deid_key', ['id = NEW.id']),
  appendOnly('source_file', ['file_id = NEW.file_id', 'cut_id = NEW.cut_id AND name = NEW.name']),
  appendOnly('source_chunk', ['file_id = NEW.file_id AND position = NEW.position']),
  appendOnly('record_block', ['block_id = NEW.block_id']),
  appendOnly('row_issue', ['issue_id = NEW.issue_id']),
  appendOnly('fact_set', [
    'set_id = NEW.set_id',
    'cut_id = NEW.cut_id AND protocol_hash = NEW.protocol_hash AND algorithm = NEW.algorithm',
  ]),
  appendOnly('fact_block', ['rowid = NEW.rowid', 'set_id = NEW.set_id AND position = NEW.position']),
  // Blocks go in before their set, in one transaction; nothing joins it afterwards.
  `
CREATE TRIGGER fact_block_set_closed BEFORE INSERT ON fact_block
WHEN EXISTS (SELECT 1 FROM fact_set WHERE set_id = NEW.set_id)
BEGIN SELECT RAISE(ABORT, 'the set of facts is closed'); END;`,
  appendOnly('cut_check', ['sequence = NEW.sequence', 'cut_id = NEW.cut_id', 'hash = NEW.hash']),
  appendOnly('confirmation', [
    'sequence = NEW.sequence',
    'confirmation_id = NEW.confirmation_id',
    'hash = NEW.hash',
  ]),
  appendOnly('adjudication', [
    'sequence = NEW.sequence',
    'adjudication_id = NEW.adjudication_id',
    'hash = NEW.hash',
  ]),
  // SECURITY: a verdict is on data that no longer change. test/electron/db/adjudications.test.ts
  `
CREATE TRIGGER adjudication_of_locked_cut BEFORE INSERT ON adjudication
WHEN NOT EXISTS (SELECT 1 FROM data_cut WHERE cut_id = NEW.cut_id AND status = 'locked')
BEGIN SELECT RAISE(ABORT, 'an adjudication is of a locked data cut'); END;`,
  appendOnly('decision', [
    'rowid = NEW.rowid',
    'decision_id = NEW.decision_id',
    'number = NEW.number',
    'record_hash = NEW.record_hash',
    'hash = NEW.hash',
  ]),
  appendOnly('decision_document', [
    'sequence = NEW.sequence',
    'decision_id = NEW.decision_id AND revision = NEW.revision',
    'hash = NEW.hash',
  ]),
  appendOnly('signature', [
    'sequence = NEW.sequence',
    'decision_id = NEW.decision_id AND position = NEW.position',
    'decision_id = NEW.decision_id AND field = NEW.field',
    'hash = NEW.hash',
  ]),
  appendOnly('audit_event', ['sequence = NEW.sequence', 'hash = NEW.hash']),
  closedCut('source_file'),
  closedCut('record_block'),
  closedCut('row_issue'),
  `
CREATE TRIGGER source_chunk_cut_closed BEFORE INSERT ON source_chunk
WHEN EXISTS (SELECT 1 FROM source_file AS f JOIN data_cut AS c ON c.cut_id = f.cut_id WHERE f.file_id = NEW.file_id)
BEGIN SELECT RAISE(ABORT, 'the data cut is closed'); END;
CREATE TRIGGER data_cut_no_delete BEFORE DELETE ON data_cut
BEGIN SELECT RAISE(ABORT, 'data_cut is append-only'); END;
CREATE TRIGGER data_cut_no_replace BEFORE INSERT ON data_cut
WHEN EXISTS (SELECT 1 FROM data_cut WHERE rowid = NEW.rowid OR cut_id = NEW.cut_id)
BEGIN SELECT RAISE(ABORT, 'data_cut is append-only'); END;
${onlyForward}`,
];
