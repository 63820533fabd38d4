import { triggers } from './0001_triggers.ts';

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

-- Each version is signed by who issued it, and names the one before.
CREATE TABLE protocol_version (
  version INTEGER PRIMARY KEY,
  document TEXT NOT NULL,
  -- SHA-256 of the document: what cuts, facts, decisions and statements bind.
  protocol_hash TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (account_id),
  reason TEXT NOT NULL,
  statement TEXT NOT NULL,
  signature BLOB NOT NULL,
  certificate BLOB NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;`;

const readingAs = `
-- How extracts are read. Each version of a named mapping or policy is its canonical JSON with its hash.
CREATE TABLE mapping_version (
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  document TEXT NOT NULL,
  hash TEXT NOT NULL,
  created_at TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (account_id),
  PRIMARY KEY (name, version),
  UNIQUE (name, version, hash)
) STRICT;

CREATE TABLE deid_policy_version (
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  document TEXT NOT NULL,
  hash TEXT NOT NULL,
  created_at TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (account_id),
  PRIMARY KEY (name, version),
  UNIQUE (name, version, hash)
) STRICT;

-- From which the shift of each subject's dates is derived. It never leaves the workspace.
CREATE TABLE deid_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;`;

const data = `
CREATE TABLE data_cut (
  cut_id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  cutoff_date TEXT NOT NULL,
  cutoff_basis TEXT NOT NULL CHECK (cutoff_basis IN ('stated', 'latest-observation')),
  status TEXT NOT NULL CHECK (status IN ('draft', 'checked', 'locked')),
  content_hash TEXT NOT NULL,
  reader_versions TEXT NOT NULL,
  rows_read INTEGER NOT NULL,
  rows_accepted INTEGER NOT NULL,
  rows_rejected INTEGER NOT NULL,
  imported_at TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (account_id),
  -- How the extract was read; NULL where no mapping or no de-identification policy was used.
  mapping_name TEXT,
  mapping_version INTEGER,
  mapping_hash TEXT,
  deid_name TEXT,
  deid_version INTEGER,
  deid_hash TEXT,
  dates_shifted INTEGER NOT NULL CHECK (dates_shifted IN (0, 1)),
  checked_at TEXT,
  locked_at TEXT,
  FOREIGN KEY (mapping_name, mapping_version, mapping_hash) REFERENCES mapping_version (name, version, hash),
  FOREIGN KEY (deid_name, deid_version, deid_hash) REFERENCES deid_policy_version (name, version, hash),
  CHECK (rows_read = rows_accepted + rows_rejected),
  CHECK ((mapping_name IS NULL) = (mapping_version IS NULL) AND (mapping_name IS NULL) = (mapping_hash IS NULL)),
  CHECK ((deid_name IS NULL) = (deid_version IS NULL) AND (deid_name IS NULL) = (deid_hash IS NULL)),
  CHECK ((status = 'draft') = (checked_at IS NULL)),
  CHECK ((status = 'locked') = (locked_at IS NOT NULL))
) STRICT;

CREATE TABLE source_file (
  file_id INTEGER PRIMARY KEY,
  cut_id TEXT NOT NULL REFERENCES data_cut (cut_id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  domain TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('csv', 'xpt', 'dataset-json', 'xlsx')),
  -- The file as it came, or, where de-identification changed something, its rows as they were stored.
  kept TEXT NOT NULL CHECK (kept IN ('original', 'deidentified')),
  -- Character set in which its text was read.
  encoding TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  -- Of the bytes that are kept: those of source_chunk, unpacked.
  kept_sha256 TEXT NOT NULL,
  rows_read INTEGER NOT NULL,
  rows_accepted INTEGER NOT NULL,
  rows_rejected INTEGER NOT NULL,
  variables TEXT NOT NULL,
  extra_variables TEXT NOT NULL,
  -- JSON array of the places of its tables that were imported, as record_block and row_issue name them.
  places TEXT NOT NULL,
  UNIQUE (cut_id, name),
  CHECK (kept <> 'original' OR kept_sha256 = sha256),
  CHECK (rows_read = rows_accepted + rows_rejected)
) STRICT;

-- What is kept of a file in chunks, each a Zstandard frame (RFC 8878), so that a large file never stands in memory at once.
CREATE TABLE source_chunk (
  file_id INTEGER NOT NULL REFERENCES source_file (file_id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  packed BLOB NOT NULL,
  PRIMARY KEY (file_id, position)
) STRICT, WITHOUT ROWID;

-- Accepted rows of one domain, test and table of a file: a compressed text with one row a line (electron/db/recordBlock.ts).
CREATE TABLE record_block (
  block_id INTEGER PRIMARY KEY,
  cut_id TEXT NOT NULL REFERENCES data_cut (cut_id) DEFERRABLE INITIALLY DEFERRED,
  domain TEXT NOT NULL,
  test_code TEXT NOT NULL,
  file_id INTEGER NOT NULL REFERENCES source_file (file_id) DEFERRABLE INITIALLY DEFERRED,
  -- As it is told to a person, and of one table of the cut only: the name of the file, with that of the sheet or data
  -- set where the file does not say it. With the line in it a row is found.
  place TEXT NOT NULL,
  first_record INTEGER NOT NULL,
  last_record INTEGER NOT NULL,
  row_count INTEGER NOT NULL,
  -- JSON array of the distinct subjects, sorted.
  subjects TEXT NOT NULL,
  -- Last, so that blocks are chosen without the pages of their rows.
  data BLOB NOT NULL,
  CHECK (row_count BETWEEN 1 AND last_record - first_record + 1)
) STRICT;
CREATE INDEX record_block_by_test ON record_block (cut_id, domain, test_code);

CREATE TABLE row_issue (
  issue_id INTEGER PRIMARY KEY,
  cut_id TEXT NOT NULL REFERENCES data_cut (cut_id) DEFERRABLE INITIALLY DEFERRED,
  -- The place of the table (record_block.place) where a row is meant; else the name of a file, or nothing.
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

const facts = `
-- What was derived from a cut under a protocol version by a version of the rules. Read back it must be what a new
-- derivation gives.
CREATE TABLE fact_set (
  set_id INTEGER PRIMARY KEY,
  cut_id TEXT NOT NULL REFERENCES data_cut (cut_id),
  protocol_hash TEXT NOT NULL REFERENCES protocol_version (protocol_hash),
  algorithm TEXT NOT NULL,
  fact_count INTEGER NOT NULL,
  -- Of the lines of all its blocks in their order (shared/facts/factLine.ts).
  sha256 TEXT NOT NULL,
  created_at TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES account (account_id),
  UNIQUE (cut_id, protocol_hash, algorithm)
) STRICT;

-- Facts of one subject ('' for those on dose levels) in their order; many facts take several blocks. A Zstandard frame
-- of one canonical JSON text a line.
CREATE TABLE fact_block (
  set_id INTEGER NOT NULL REFERENCES fact_set (set_id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  subject_id TEXT NOT NULL,
  fact_count INTEGER NOT NULL,
  -- JSON: by area, how many facts there are and how many of them have no value.
  areas TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  -- Last, so that blocks are counted without the pages of their facts.
  data BLOB NOT NULL,
  PRIMARY KEY (set_id, position)
) STRICT;`;

const decisions = `
-- What a second account stated about a cut before it was locked.
CREATE TABLE cut_check (
  sequence INTEGER PRIMARY KEY,
  cut_id TEXT NOT NULL UNIQUE REFERENCES data_cut (cut_id),
  account_id TEXT NOT NULL REFERENCES account (account_id),
  statement TEXT NOT NULL,
  signature BLOB NOT NULL,
  certificate BLOB NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;

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

-- Verdicts on events that asked for DLT adjudication. A later one of the same event supersedes; all stay.
CREATE TABLE adjudication (
  sequence INTEGER PRIMARY KEY,
  adjudication_id TEXT NOT NULL UNIQUE,
  cut_id TEXT NOT NULL REFERENCES data_cut (cut_id),
  subject_id TEXT NOT NULL,
  event_key TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('yes', 'no', 'not-evaluable')),
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

export const workspace0001 = {
  version: 1,
  name: '0001_workspace',
  sql: [study, readingAs, data, facts, decisions, ...triggers].join('\n'),
};
