/** The first schema of a workspace. STRICT tables; what is recorded is append-only. Never edited once released. */

const study = `
CREATE TABLE study (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  workspace_id TEXT NOT NULL,
  protocol_id TEXT NOT NULL,
  synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE account (
  account_id TEXT PRIMARY KEY,
  login TEXT NOT NULL UNIQUE COLLATE NOCASE,
  printed_name TEXT NOT NULL,
  role TEXT NOT NULL,
  certificate BLOB NOT NULL,
  certificate_fingerprint TEXT NOT NULL,
  -- PKCS#8 encrypted under a key that only the account's passphrase gives.
  wrapped_private_key TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE protocol_version (
  version INTEGER PRIMARY KEY,
  document TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (account_id),
  reason TEXT NOT NULL
) STRICT;`;

const data = `
CREATE TABLE data_cut (
  cut_id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  cutoff_date TEXT NOT NULL,
  cutoff_basis TEXT NOT NULL CHECK (cutoff_basis IN ('stated', 'latest-observation')),
  status TEXT NOT NULL CHECK (status IN ('draft', 'locked')),
  content_hash TEXT NOT NULL,
  reader_versions TEXT NOT NULL,
  rows_read INTEGER NOT NULL,
  rows_accepted INTEGER NOT NULL,
  rows_rejected INTEGER NOT NULL,
  imported_at TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (account_id),
  locked_at TEXT,
  CHECK (rows_read = rows_accepted + rows_rejected),
  CHECK ((status = 'locked') = (locked_at IS NOT NULL))
) STRICT;

CREATE TABLE source_file (
  file_id INTEGER PRIMARY KEY,
  cut_id TEXT NOT NULL REFERENCES data_cut (cut_id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  domain TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('csv', 'xpt')),
  size_bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  rows_read INTEGER NOT NULL,
  rows_accepted INTEGER NOT NULL,
  rows_rejected INTEGER NOT NULL,
  variables TEXT NOT NULL,
  extra_variables TEXT NOT NULL,
  CHECK (rows_read = rows_accepted + rows_rejected)
) STRICT;

-- The original bytes in deflated chunks, so that a large file never stands in memory at once.
CREATE TABLE source_chunk (
  file_id INTEGER NOT NULL REFERENCES source_file (file_id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  deflated BLOB NOT NULL,
  PRIMARY KEY (file_id, position)
) STRICT, WITHOUT ROWID;

-- One accepted row of a domain; data is a JSON object of every column that came in, by variable name.
CREATE TABLE record (
  record_id INTEGER PRIMARY KEY,
  cut_id TEXT NOT NULL REFERENCES data_cut (cut_id) DEFERRABLE INITIALLY DEFERRED,
  domain TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  test_code TEXT NOT NULL,
  file_id INTEGER NOT NULL REFERENCES source_file (file_id) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL,
  data TEXT NOT NULL
) STRICT;
CREATE INDEX record_by_test ON record (cut_id, domain, test_code);

CREATE TABLE row_issue (
  issue_id INTEGER PRIMARY KEY,
  cut_id TEXT NOT NULL REFERENCES data_cut (cut_id) DEFERRABLE INITIALLY DEFERRED,
  file TEXT NOT NULL,
  domain TEXT NOT NULL,
  line INTEGER NOT NULL,
  "column" TEXT NOT NULL,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning')),
  message TEXT NOT NULL,
  -- The rejected row as JSON, kept readable; NULL for warnings and whole-file issues.
  data TEXT
) STRICT;
CREATE INDEX row_issue_by_cut ON row_issue (cut_id, issue_id);`;

const decisions = `
CREATE TABLE confirmation (
  sequence INTEGER PRIMARY KEY,
  confirmation_id TEXT NOT NULL UNIQUE,
  cut_id TEXT NOT NULL REFERENCES data_cut (cut_id),
  level INTEGER NOT NULL,
  kind TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (account_id),
  statement TEXT NOT NULL,
  signature BLOB NOT NULL,
  certificate BLOB NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE decision (
  decision_id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  cut_id TEXT NOT NULL REFERENCES data_cut (cut_id),
  record TEXT NOT NULL,
  record_hash TEXT NOT NULL UNIQUE,
  report TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;

-- Revision 0 is the rendered, finalised document; each signature adds the next.
CREATE TABLE decision_document (
  sequence INTEGER PRIMARY KEY,
  decision_id TEXT NOT NULL REFERENCES decision (decision_id),
  revision INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  -- Last, so that the chain is read without the pages of the documents.
  pdf BLOB NOT NULL,
  UNIQUE (decision_id, revision)
) STRICT;

CREATE TABLE signature (
  sequence INTEGER PRIMARY KEY,
  decision_id TEXT NOT NULL REFERENCES decision (decision_id),
  position INTEGER NOT NULL,
  field TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (account_id),
  statement TEXT NOT NULL,
  signature BLOB NOT NULL,
  certificate BLOB NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  UNIQUE (decision_id, position),
  UNIQUE (decision_id, field)
) STRICT;

CREATE TABLE audit_event (
  sequence INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  account_id TEXT NOT NULL,
  account_name TEXT NOT NULL,
  action TEXT NOT NULL,
  entity TEXT NOT NULL,
  reason TEXT NOT NULL,
  old_value TEXT,
  new_value TEXT,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
-- The latest time on record is looked up before every event.
CREATE INDEX audit_event_by_time ON audit_event (at);`;

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

const triggers = [
  appendOnly('study', ['id = NEW.id']),
  appendOnly('account', ['rowid = NEW.rowid', 'account_id = NEW.account_id', 'login = NEW.login']),
  appendOnly('protocol_version', ['version = NEW.version', 'hash = NEW.hash']),
  appendOnly('source_file', ['file_id = NEW.file_id']),
  appendOnly('source_chunk', ['file_id = NEW.file_id AND position = NEW.position']),
  appendOnly('record', ['record_id = NEW.record_id']),
  appendOnly('row_issue', ['issue_id = NEW.issue_id']),
  appendOnly('confirmation', [
    'sequence = NEW.sequence',
    'confirmation_id = NEW.confirmation_id',
    'hash = NEW.hash',
  ]),
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
  closedCut('record'),
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
-- The one change a cut may see: draft to locked.
CREATE TRIGGER data_cut_only_lock BEFORE UPDATE ON data_cut
WHEN NOT (OLD.status = 'draft' AND NEW.status = 'locked' AND NEW.locked_at IS NOT NULL
  AND NEW.rowid IS OLD.rowid AND NEW.cut_id IS OLD.cut_id AND NEW.label IS OLD.label AND NEW.cutoff_date IS OLD.cutoff_date
  AND NEW.cutoff_basis IS OLD.cutoff_basis AND NEW.content_hash IS OLD.content_hash
  AND NEW.reader_versions IS OLD.reader_versions AND NEW.rows_read IS OLD.rows_read
  AND NEW.rows_accepted IS OLD.rows_accepted AND NEW.rows_rejected IS OLD.rows_rejected
  AND NEW.imported_at IS OLD.imported_at AND NEW.account_id IS OLD.account_id)
BEGIN SELECT RAISE(ABORT, 'a data cut only moves from draft to locked'); END;`,
];

export const workspace0001 = {
  version: 1,
  name: '0001_workspace',
  sql: [study, data, decisions, ...triggers].join('\n'),
};
